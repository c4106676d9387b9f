// The long work on words, each kind with what it needs and what comes of it: done in a thread of its own (server/words-work.ts).
import { assign, type Assigned } from './assign.ts';
import type { Assigner } from './assigner.ts';
import type { Asked } from './features.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { proposeThemes, type Proposal, type Unsorted } from './propose-themes.ts';
import { nextToRead, type Waiting } from './reading-queue.ts';
import { trainAssigner, type Example } from './train-assigner.ts';

export type WordsTask =
	| { kind: 'propose'; answers: Unsorted[] }
	| { kind: 'duplicates'; texts: string[] }
	| { kind: 'train'; examples: Example[]; others: Asked[] }
	| { kind: 'assign'; assigner: Assigner; answers: Asked[] }
	| { kind: 'next'; waiting: Waiting[]; assigner: Assigner | null; many: number };
export type WordsResults = {
	propose: Proposal[];
	duplicates: number[];
	train: Assigner;
	assign: Assigned[];
	next: string[];
};
export type Progress = { done: number; of: number };

export function doWordsTask(
	task: WordsTask,
	say: (progress: Progress) => void
): WordsResults[WordsTask['kind']] {
	const tell = (done: number, of: number) => say({ done, of });
	switch (task.kind) {
		case 'propose':
			return proposeThemes(task.answers);
		case 'duplicates':
			return nearDuplicates(task.texts);
		case 'train':
			return trainAssigner(task.examples, task.others, tell);
		case 'assign':
			return assign(task.assigner, task.answers, tell);
		case 'next':
			return nextToRead(task.waiting, task.assigner, task.many);
	}
}
