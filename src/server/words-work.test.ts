import { expect, test } from 'vitest';
import { nearDuplicates } from '../domain/insights/words/near-duplicates.ts';
import { trainAssigner } from '../domain/insights/words/train-assigner.ts';
import { doWords } from './words-work.ts';

const examples = Array.from({ length: 30 }, (_each, at) => ({
	text: at % 2 ? `We waited ${at} hours for the ambulance` : `The driver was kind, on day ${at}`,
	question: 'why',
	themes: [at % 2 ? 'wait' : 'kind']
}));

test('a thread does what the function does, and tells how far it is', async () => {
	const told: number[] = [];
	const assigner = await doWords(
		{ kind: 'train', examples, others: [] },
		{ progress: ({ of }) => told.push(of) }
	);
	expect(assigner).toEqual(trainAssigner(examples));
	expect(told).toEqual([2, 2]);
	expect(await doWords({ kind: 'duplicates', texts: ['a b', 'A b!'] })).toEqual(
		nearDuplicates(['a b', 'A b!'])
	);
});

test('stopped, it throws why, and the thread is gone', async () => {
	const stop = new AbortController();
	const answers = Array.from({ length: 200_000 }, (_each, at) => ({
		text: `${at} waited ${at * 7} hours`,
		question: 'why'
	}));
	const work = doWords(
		{ kind: 'assign', assigner: trainAssigner(examples), answers },
		{ signal: stop.signal, progress: () => stop.abort(new Error('enough')) }
	);
	await expect(work).rejects.toThrow('enough');
	await expect(doWords({ kind: 'duplicates', texts: [] }, { signal: stop.signal })).rejects.toThrow('enough');
});

test('what goes wrong inside is told without anybody’s words', async () => {
	const broken = { ...trainAssigner(examples), columns: 'secret words' };
	const work = doWords({
		kind: 'assign',
		assigner: { ...broken, themes: JSON.parse('null') },
		answers: examples
	});
	await expect(work).rejects.toThrow(/^The work on words failed: TypeError$/);
});
