// Every way in which so many people could have answered, and what would be told of each: however the told numbers are turned, no
// answer that fewer than k people gave, and none that all but fewer than k gave, is the same in all ways that are told alike. One
// way stays alone: so many people that every answer can have exactly one less than k.
import { expect, test } from 'vitest';
import { questionSchema } from '../../polls/question.ts';
import { measureQuestion } from './question-measure.ts';

const K = 5;

/** All ways to share out so many people over so many answers. */
function* sharings(people: number, answers: number): Generator<number[]> {
	if (answers === 1) yield [people];
	else
		for (let first = 0; first <= people; first += 1)
			for (const rest of sharings(people - first, answers - 1)) yield [first, ...rest];
}

/** Answers that somebody could name from what is told, of all ways alike; each as the count that is sure. */
function pinned(kind: object, answers: readonly unknown[], people: number): number[] {
	const question = questionSchema.parse({ id: 'q1', title: 'Which?', ...kind });
	const alike = new Map<string, number[][]>();
	for (const counts of sharings(people, answers.length)) {
		const values = counts.flatMap((count, at) => Array.from({ length: count }, () => answers[at]));
		const told = JSON.stringify(measureQuestion(question, values, K, { seed: 1, replicates: 2 }));
		alike.set(told, [...(alike.get(told) ?? []), counts]);
	}
	return [...alike.values()].flatMap((ways) =>
		answers.flatMap((_answer, at) => {
			const could = new Set(ways.map((counts) => counts[at] ?? 0));
			const [only = 0] = could;
			return could.size === 1 && (only < K || only > people - K) ? [only] : [];
		})
	);
}

const points = ['Poor', 'Fair', 'Good'];
test.each<[string, object, unknown[], number]>([
	['a rating', { kind: 'rating', points, dontKnow: true }, [1, 2, 3, 'dont-know'], 22],
	['a satisfaction', { kind: 'csat' }, [1, 2, 3, 4, 5], 17],
	['a recommendation', { kind: 'nps' }, [3, 8, 10], 30],
	['a slider', { kind: 'slider', least: 0, most: 3, step: 1 }, [0, 1, 2, 3], 22],
	[
		'a pain',
		{
			kind: 'matrix',
			severity: true,
			items: [{ id: 'a', label: 'Rain' }],
			columns: ['0', '1', '2', '3', '4'].map((id) => ({ id, label: `Point ${id}` }))
		},
		['0', '1', '2', '3', '4'].map((id) => ({ a: [id] })),
		17
	],
	[
		'a choice',
		{ kind: 'single', options: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id })) },
		['a', 'b', 'c', 'd'],
		22
	]
])('%s: nothing that is told names an answer of fewer than k people', (_name, kind, answers, people) => {
	expect(pinned(kind, answers, people)).toEqual([]);
});
