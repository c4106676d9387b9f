// Learning from the answers that people sorted, of one poll and under one scope of its statement: whoever let their words inform
// this poll did not let them teach another, and a question asked in other words is another question. The long work lies between
// reading and keeping, outside any transaction.
import type { Tx } from '#db/open.ts';
import { forPurpose, type Reading } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { purposeUnder } from '../../intents/purpose.ts';
import { namesPerson } from '../../polls/naming.ts';
import type { PollContent } from '../../polls/poll.ts';
import { isOpen } from '../../polls/question.ts';
import { asCounted } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import type { Assigned } from '../words/assign.ts';
import type { Assigner } from '../words/assigner.ts';
import type { Asked } from '../words/features.ts';
import { maskPersonalData } from '../words/mask.ts';
import type { Example } from '../words/train-assigner.ts';
import { findInUse, insertAssigner, listAssigners, lockLearning, type Of } from './assigner.store.server.ts';
import {
	deleteAutoBut,
	insertAssigned,
	listReadByPeople,
	listUnread,
	type Written
} from './auto.store.server.ts';
import { leaveToReader, withheldIds } from './withhold.ts';

export type Learner = { workspaceId: string; accountId: string | null };
export type ToLearn = {
	examples: Example[];
	waiting: Written[];
	codebookVersion: number;
};

/** The part of the server that reads where nobody asked. */
const SERVER = 'server:assigning';
export const learning = (by: { accountId: string | null }, scope: number): Reading => ({
	reader: by.accountId ?? SERVER,
	purpose: purposeUnder('inform', scope)
});

export const openQuestions = (content: PollContent): string[] =>
	content.questions.filter((question) => isOpen(question) && !namesPerson(question)).map(({ id }) => id);

/** What the machine is given of an answer: masked, so that no weight hangs on a name or a number that was found in it. */
export const asGiven = ({ text, questionId }: Written): Asked => ({
	text: maskPersonalData(text),
	question: questionId
});

/** Learnt from at once: beyond it more teach little, and all are held in memory. */
const MOST_EXAMPLES = 20_000;
/** Sorted by a new version at once, to show what it would change: as many as words are measured with. In use, it sorts the others
 *  in its rounds. */
const MOST_SORTED = 100_000;

export async function readToLearn(tx: Tx, by: Learner, of: Of, content: PollContent): Promise<ToLearn> {
	const book = await readCodebook(tx, of.workspaceId);
	const questions = openQuestions(content);
	return forPurpose(tx, learning(by, of.scope), async () => ({
		examples: (await listReadByPeople(tx, of, questions, MOST_EXAMPLES)).map((answer) => ({
			...asGiven(answer),
			themes: asCounted(book, answer.themeIds)
		})),
		waiting: await listUnread(tx, of, questions, { most: MOST_SORTED }),
		codebookVersion: book.version
	}));
}

export type Learnt = {
	assigner: Assigner;
	examples: number;
	codebookVersion: number;
	found: readonly (Written & Assigned)[];
};

/** Keeps a new version beside the one in use, which stays in use. Nothing new was learnt: nothing is kept, and null returned. */
export async function keepLearnt(
	tx: Tx,
	by: Learner,
	of: Of,
	content: PollContent,
	learnt: Learnt,
	now: Date
): Promise<number | null> {
	await lockLearning(tx, of);
	const [newest] = await listAssigners(tx, of);
	if (newest?.model.version === learnt.assigner.version) return null;
	const inUse = await findInUse(tx, of);
	const book = await readCodebook(tx, of.workspaceId);
	const number = await insertAssigner(tx, of, by, { ...learnt, model: learnt.assigner }, now);
	await forPurpose(tx, learning(by, of.scope), async () => {
		await deleteAutoBut(tx, of, inUse ? [inUse.number, number] : [number]);
		const withheld = await withheldIds(tx, of, openQuestions(content), book, number);
		await insertAssigned(tx, of, number, leaveToReader(learnt.found, withheld));
	});
	await noteAudit(tx, by, { kind: 'assigner-learnt', subject: of.pollId }, now);
	return number;
}
