import { expect, test } from 'vitest';
import { sentForm } from '../../../../tests/support/sent-form.ts';
import type { AnswerValue } from '../answer-value.ts';
import { questionSchema } from '../question.ts';
import { formValues, readAnswer } from './kinds.ts';

const options = [
	{ id: 'a', label: 'One' },
	{ id: 'b', label: 'Two' }
];
const one = (question: object) =>
	questionSchema.parse({ id: 'q1', title: 'x', preferNot: true, ...question });

test.each<[string, object, AnswerValue]>([
	['one choice', { kind: 'single', options }, 'b'],
	['several choices', { kind: 'several', options }, ['a', 'b']],
	['a rating', { kind: 'rating' }, 4],
	['don’t know', { kind: 'rating', dontKnow: true }, 'dont-know'],
	['0 of 10', { kind: 'nps' }, 0],
	['words over two lines', { kind: 'long' }, 'One\ntwo'],
	['a grid with a gap', { kind: 'importance', items: options }, { a: { importance: 5, satisfaction: null } }],
	['prefer not, by choice', { kind: 'single', options }, { preferNot: true }],
	['prefer not, by words', { kind: 'short' }, { preferNot: true }],
	['prefer not, by grid', { kind: 'importance', items: options }, { preferNot: true }]
])('%s: what is shown to be changed, sent back as it is, is the same answer', (_name, given, value) => {
	const question = one(given);
	expect(readAnswer(question, sentForm(formValues(question, value)))).toEqual({ value });
});

test('prefer not to say beside words, choices or marks is asked about in all three, and nothing is dropped', () => {
	const ask = { problem: expect.stringContaining('Prefer not to say') };
	const read = (question: object, form: Record<string, string | string[]>) =>
		readAnswer(one(question), sentForm(form));
	expect(read({ kind: 'long' }, { 'q.q1': 'My words', 'q.q1.prefer-not': 'yes' })).toEqual(ask);
	expect(read({ kind: 'several', options }, { 'q.q1': ['a', 'prefer-not'] })).toEqual(ask);
	const grid = { kind: 'importance', items: options };
	expect(read(grid, { 'q.q1.a.i': '3', 'q.q1.prefer-not': 'yes' })).toEqual(ask);
});
