import { expect, test } from 'vitest';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { dayOf } from '../../calendar.ts';
import { findGaps } from '../find-gaps.ts';
import { questionSchema } from '../question.ts';
import { shareSingledOut } from './singled-out.ts';

/** The example, asking these as well: a title and how many answers it offers. */
function asking(about: [title: string, answers: number][], expected?: number, quasi?: boolean) {
	const content = examplePoll();
	if (expected !== undefined) content.intent.sample.expected = expected;
	about.forEach(([title, answers], at) => {
		const id = `x${at}`;
		content.intent.data.push({
			id,
			item: `Item ${at}`,
			why: 'To compare.',
			special: 'none',
			specialReason: '',
			...(quasi === undefined ? {} : { quasi })
		});
		const options = Array.from({ length: answers }, (_one, n) => ({ id: `o${n}`, label: `Answer ${n}` }));
		content.questions.push(questionSchema.parse({ kind: 'single', id, title, options, dataItem: id }));
	});
	return findGaps(content, dayOf(new Date())).map((gap) => `${gap.rule} ${gap.path}`);
}
const BLOCKED = ['E12 intent.sample.expected'];
const FIVE: [string, number][] = [
	['How old are you?', 6],
	['What is your gender?', 3],
	['Which region do you live in?', 10],
	['What is your occupation?', 8],
	['How many people live in your household?', 5]
];

test('E12: five common questions about the person single out too many of 300; two do not', () => {
	expect(asking(FIVE, 300)).toEqual(BLOCKED);
	expect(asking(FIVE.slice(0, 2), 300)).toEqual([]);
});

test('E12: without an expected number nothing can be said, so it has to be stated', () => {
	expect(asking(FIVE.slice(0, 1))).toEqual(BLOCKED);
	expect(asking([['Which colour do you like?', 9]])).toEqual([]);
});

test('E12: the author’s own mark counts before what the words propose', () => {
	expect(asking([['Which colour do you like?', 9]], 20, true)).toEqual(BLOCKED);
	expect(asking(FIVE, 300, false)).toEqual([]);
});

test('E12: an open question about the person counts for many answers', () => {
	const content = examplePoll();
	content.intent.sample.expected = 300;
	Object.assign(content.questions[2] ?? {}, { title: 'What is your job?' });
	expect(findGaps(content, dayOf(new Date())).map((gap) => gap.rule)).toEqual(['E12']);
});

test('the share falls with more people, grows with more answers, and stays between 0 and 1', () => {
	expect(shareSingledOut([1], 100)).toBeCloseTo(0);
	expect(shareSingledOut([10], 1)).toBeCloseTo(1, 1);
	// Two people and ten even answers: each stands alone with nine in ten.
	expect(shareSingledOut([10], 2)).toBeCloseTo(0.9, 1);
	const shares = [50, 500, 5000].map((people) => shareSingledOut([6, 3, 10], people));
	expect(shares).toEqual([...shares].sort((a, b) => b - a));
	expect(shareSingledOut([25_000, 2000, 500, 4096], 1000)).toBeLessThanOrEqual(1);
	expect(shareSingledOut([6, 3, 10, 8], 300)).toBeGreaterThan(shareSingledOut([6, 3, 10], 300));
});

test('the estimate agrees with drawing people at random', () => {
	// 6 x 3 x 10 even combinations, 100 people, 400 draws; the generator is fixed.
	let seed = 7;
	const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
	let alone = 0;
	for (let draw = 0; draw < 400; draw += 1) {
		const held = new Map<number, number>();
		for (let one = 0; one < 100; one += 1) {
			const cell = Math.floor(random() * 180);
			held.set(cell, (held.get(cell) ?? 0) + 1);
		}
		alone += [...held.values()].filter((people) => people === 1).length;
	}
	expect(Math.abs(shareSingledOut([6, 3, 10], 100) - alone / 40_000)).toBeLessThan(0.02);
});
