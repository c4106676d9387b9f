// Which answers a quota can be set on, and who meets one that is full.
import { expect, test } from 'vitest';
import type { AnswerValue } from './answer-value.ts';
import { answersOf, fullQuestion, isFull, limitsInput } from './quota.ts';
import { questionSchema } from './question.ts';

const ask = (parts: object) => questionSchema.parse({ id: 'q', title: 'A question', ...parts });
const two = [
	{ id: 'a', label: 'Tea' },
	{ id: 'b', label: 'Coffee' }
];
const ids = (parts: object) => answersOf(ask(parts)).map(({ id }) => id);

test('every kind with answers of one value offers them, also beside the list; others offer none', () => {
	expect(ids({ kind: 'single', options: two, other: {} })).toEqual(['a', 'b', '~other']);
	expect(ids({ kind: 'several', options: two, none: {} })).toEqual(['a', 'b', '~none']);
	expect(ids({ kind: 'dropdown', options: two })).toEqual(['a', 'b']);
	expect(ids({ kind: 'picture', options: two })).toEqual(['a', 'b']);
	expect(ids({ kind: 'yesno' })).toEqual(['yes', 'no']);
	expect(ids({ kind: 'rating', points: ['', '', ''], dontKnow: true })).toEqual(['1', '2', '3', 'dont-know']);
	expect(ids({ kind: 'nps' })).toHaveLength(11);
	expect(ids({ kind: 'csat' })).toHaveLength(5);
	expect(ids({ kind: 'ces' })).toHaveLength(7);
	for (const kind of ['number', 'long', 'ranking', 'matrix', 'date', 'note', 'agree'])
		expect(ids({ kind })).toEqual([]);
});

const meets = (parts: object, optionId: string, value: AnswerValue) => {
	const quota = { questionId: 'q', optionId, most: 1 };
	const taken = { inAll: 0, byAnswer: new Map([[`q.${optionId}`, 1]]) };
	return fullQuestion([ask(parts)], [quota], taken, { q: value }) !== null;
};

test('an answer that is full is told whether it is stored as a word, a number, in a list or beside own words', () => {
	expect(meets({ kind: 'yesno' }, 'no', 'no')).toBe(true);
	expect(meets({ kind: 'yesno' }, 'no', 'yes')).toBe(false);
	expect(meets({ kind: 'nps' }, '1', 1)).toBe(true);
	expect(meets({ kind: 'nps' }, '1', 10)).toBe(false);
	expect(meets({ kind: 'picture', options: two }, 'b', ['a', 'b'])).toBe(true);
	expect(
		meets({ kind: 'single', options: two, other: {} }, '~other', { chosen: '~other', other: 'Milk' })
	).toBe(true);
	expect(meets({ kind: 'yesno' }, 'no', { preferNot: true })).toBe(false);
});

test('with “Other” still free, a question whose list is full is no dead end', () => {
	const quotas = two.map(({ id }) => ({ questionId: 'q', optionId: id, most: 1 }));
	const taken = { inAll: 2, byAnswer: new Map(two.map(({ id }) => [`q.${id}`, 1])) };
	const full = (parts: object) =>
		isFull([ask({ kind: 'single', required: true, options: two, ...parts })], { most: null, quotas }, taken);
	expect(full({})).toBe(true);
	expect(full({ other: {} })).toBe(false);
});

test('the form of limits takes a number for each of them, and nothing else', () => {
	const input = limitsInput([ask({ kind: 'yesno' })]);
	expect(input.parse({ 'most.q.yes': '12', 'most.q.maybe': '3' })).toEqual({
		...{ most: null, anHour: null, 'most.q.yes': 12, 'most.q.no': null }
	});
});
