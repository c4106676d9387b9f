import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentForm } from '../../../../tests/support/sent-form.ts';
import { preferNot, type AnswerValue } from '../answer-value.ts';
import { wordsFor } from '../../languages/words.ts';
import { asks, questionSchema, type Question } from '../question.ts';
import {
	blankQuestion,
	columnsFor,
	describeAnswer,
	formValues,
	KIND_IDS,
	KINDS,
	readAnswer
} from './kinds.ts';
import { setsOf } from './maxdiff.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, label: id.toUpperCase() }));
const long = Array.from({ length: 40 }, (_each, at) => ({ id: `t${at}`, label: `Town ${at}` }));
const pictures = options.map((each) => ({ ...each, alt: `A drawing of ${each.label}` }));
const one = (question: object) =>
	questionSchema.parse({ id: 'q1', title: 'x', preferNot: true, ...question });

/** A question, its answer as stored, and as it is said in words. */
const answers: [string, object, AnswerValue, string][] = [
	['one choice', { kind: 'single', options }, 'b', 'B'],
	[
		'one of one’s own',
		{ kind: 'single', options, other: { label: 'Another' } },
		{ chosen: '~other', other: 'Rain' },
		'Another: Rain'
	],
	['several choices', { kind: 'several', options }, ['a', 'b'], 'A, B'],
	[
		'several and one’s own',
		{ kind: 'several', options, other: { label: 'Other' } },
		{ chosen: ['a', '~other'], other: 'Rain' },
		'A, Other: Rain'
	],
	['none of these', { kind: 'several', options, none: { label: 'None' }, atLeast: 2 }, ['~none'], 'None'],
	['one of a long list, unfolded', { kind: 'dropdown', options }, 'c', 'C'],
	['one of a long list, typed', { kind: 'dropdown', options: long }, 't30', 'Town 30'],
	['a picture', { kind: 'picture', options: pictures }, ['b'], 'B'],
	['several pictures', { kind: 'picture', options: pictures, choose: 'several' }, ['a', 'c'], 'A, C'],
	['yes or no', { kind: 'yesno', yes: 'Yes, often' }, 'yes', 'Yes, often'],
	['a rating', { kind: 'rating' }, 4, '4 of 5'],
	['don’t know', { kind: 'rating', dontKnow: true }, 'dont-know', 'Don’t know'],
	['0 of 10', { kind: 'nps' }, 0, '0'],
	['satisfaction', { kind: 'csat' }, 5, 'Very satisfied'],
	['effort', { kind: 'ces' }, 1, 'Strongly disagree'],
	['a place on a line', { kind: 'slider', least: -10, most: 10, step: 5 }, -5, '-5'],
	['an order', { kind: 'ranking', items: options }, ['c', 'a', 'b'], '1. C\n2. A\n3. B'],
	['the first of an order', { kind: 'ranking', items: options, places: 1 }, ['b'], '1. B'],
	['a matrix', { kind: 'matrix', items: options, columns: options }, { a: ['b'], c: ['c'] }, 'A: B\nC: C'],
	[
		'a matrix of several',
		{ kind: 'matrix', items: options, columns: options, choose: 'several' },
		{ a: ['a', 'c'] },
		'A: A, C'
	],
	[
		'a grid with a gap',
		{ kind: 'importance', items: options },
		{ a: { importance: 5, satisfaction: null } },
		'A: importance 5 of 5, satisfaction: cannot judge'
	],
	[
		'with and without',
		{ kind: 'kano', items: options },
		{ a: { with: 'like', without: 'dislike' } },
		'A: with it “I would like it”, without it “I would dislike it”'
	],
	[
		'best and worst',
		{ kind: 'maxdiff', items: six },
		{ 0: { best: 'a', worst: 'b' } },
		'Set 1: Matters most: A. Matters least: B.'
	],
	['shared points', { kind: 'sum', items: options }, { a: 60, b: 40, c: 0 }, 'A: 60\nB: 40\nC: 0'],
	['a number', { kind: 'number', unit: 'km' }, 12.5, '12.5 km'],
	['a day', { kind: 'date' }, '2026-11-24', '24 November 2026'],
	['a time', { kind: 'time' }, '18:30', '18:30'],
	['words over two lines', { kind: 'long' }, 'One\ntwo', 'One\ntwo'],
	[
		'an agreement',
		{ kind: 'agree', words: 'I may be photographed.' },
		'yes',
		'Agreed: I may be photographed.'
	],
	['an e-mail address', { kind: 'email' }, 'ada@example.org', 'ada@example.org'],
	['a phone number', { kind: 'phone' }, '+44 113 496 0000', '+44 113 496 0000'],
	[
		'an address',
		{ kind: 'address' },
		{ street: '4 Mill Lane', code: 'LS1 4AB', place: 'Leeds', country: 'England' },
		'4 Mill Lane\nLS1 4AB Leeds\nEngland'
	],
	['prefer not, by choice', { kind: 'single', options }, preferNot, 'Prefer not to say'],
	['prefer not, by box', { kind: 'ranking', items: options }, preferNot, 'Prefer not to say']
];

test.each(answers)(
	'%s: said in words, and sent back as it is, the same answer',
	(_name, given, value, words) => {
		const question = one(given);
		expect(readAnswer(question, sentForm(formValues(question, value)))).toEqual({ value });
		expect(describeAnswer(question, value)).toBe(words);
		expect(columnsFor(question).map(({ cell }) => typeof cell(value))).not.toContain('undefined');
	}
);

test('every kind that asks has an answer above', () => {
	const tried = new Set(answers.map(([, given]) => one(given).kind));
	expect(KIND_IDS.filter((kind) => asks(blankQuestion(kind, 'q')) && !tried.has(kind))).toEqual([
		'short',
		'file'
	]);
});

/** What a form says that cannot be taken, and words that the refusal must hold. */
const refused: [object, Record<string, string | string[]>, string][] = [
	[{ kind: 'single', options }, { 'q.q1': 'z' }, 'not among those offered'],
	[
		{ kind: 'single', options, other: { label: 'Other' } },
		{ 'q.q1': 'a', 'q.q1.other': 'Rain' },
		'Either choose'
	],
	[{ kind: 'single', options, other: { label: 'Other' } }, { 'q.q1': '~other' }, 'Write what you mean'],
	[{ kind: 'single', options }, { 'q.q1': '~other', 'q.q1.other': 'x' }, 'not among those offered'],
	[{ kind: 'several', options, none: { label: 'None' } }, { 'q.q1': ['a', '~none'] }, '“None”'],
	[{ kind: 'several', options, atLeast: 2 }, { 'q.q1': ['a'] }, 'at least 2'],
	[{ kind: 'several', options, atMost: 1 }, { 'q.q1': ['a', 'b'] }, 'at most 1'],
	[{ kind: 'dropdown', options: long }, { 'q.q1': 'Atlantis' }, 'not in the list'],
	[{ kind: 'picture', options: pictures }, { 'q.q1': ['a', 'b'] }, 'not among'],
	[{ kind: 'picture', options: pictures }, { 'q.q1': 'z' }, 'not among'],
	[{ kind: 'picture', options: pictures, required: true }, {}, 'Choose a picture'],
	[{ kind: 'yesno' }, { 'q.q1': 'maybe' }, 'not among'],
	[{ kind: 'slider' }, { 'q.q1': '3.5' }, 'not among'],
	[{ kind: 'ranking', items: options }, { 'q.q1.a': '1', 'q.q1.b': '1' }, 'same place'],
	[{ kind: 'ranking', items: options }, { 'q.q1.a': '2' }, 'place 1'],
	[{ kind: 'ranking', items: options, required: true }, { 'q.q1.a': '1' }, 'place 2'],
	[{ kind: 'matrix', items: options, columns: options }, { 'q.q1.a': ['a', 'b'] }, 'not among'],
	[{ kind: 'matrix', items: options, columns: options, required: true }, { 'q.q1.a': 'a' }, '“B”'],
	[{ kind: 'kano', items: options }, { 'q.q1.a.with': 'like' }, 'both'],
	[{ kind: 'maxdiff', items: six }, { 'q.q1.0.best': 'a' }, 'each column'],
	[{ kind: 'maxdiff', items: six }, { 'q.q1.0.best': 'a', 'q.q1.0.worst': 'a' }, 'different'],
	[{ kind: 'sum', items: options }, { 'q.q1.a': '60' }, '40 more'],
	[{ kind: 'sum', items: options }, { 'q.q1.a': '-1' }, '0 or more'],
	[{ kind: 'number', least: 1, most: 5 }, { 'q.q1': '6' }, '5 or less'],
	[{ kind: 'number', whole: true }, { 'q.q1': '1,5' }, 'whole'],
	[{ kind: 'number' }, { 'q.q1': '1.234,5' }, 'digits'],
	[{ kind: 'date', from: '2026-01-01' }, { 'q.q1': '2025-12-31' }, 'or later'],
	[{ kind: 'date' }, { 'q.q1': '2026-02-30' }, '2026-11-24'],
	[{ kind: 'time' }, { 'q.q1': '24:00' }, '18:30'],
	[{ kind: 'email' }, { 'q.q1': 'ada@' }, 'name@example.org'],
	[{ kind: 'phone' }, { 'q.q1': 'call me' }, 'in digits'],
	[{ kind: 'phone' }, { 'q.q1': '112' }, 'in digits'],
	[{ kind: 'phone' }, { 'q.q1': '1'.repeat(16) }, 'in digits'],
	[{ kind: 'address' }, { 'q.q1.code': 'LS1 4AB' }, 'Street'],
	[{ kind: 'address' }, { 'q.q1.street': 'x'.repeat(200), 'q.q1.place': 'y' }, 'Shorten'],
	[{ kind: 'agree', words: 'x', required: true }, {}, 'leave the poll']
];

test.each(refused)('%j refuses %j', (given, form, words) => {
	expect(readAnswer(one({ preferNot: false, ...given }), sentForm(form))).toEqual({
		problem: expect.stringContaining(words)
	});
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

test('what was chosen is listed with the comma of the language', () => {
	const question = one({ kind: 'several', options });
	expect(describeAnswer(question, ['a', 'b'], wordsFor('ar').kinds)).toBe('A، B');
});

test('MaxDiff: every thing stands in about as many sets, none twice in one', () => {
	fc.assert(
		fc.property(fc.integer({ min: 4, max: 30 }), fc.integer({ min: 3, max: 6 }), (many, size) => {
			const items = Array.from({ length: many }, (_each, at) => ({ id: `i${at}`, label: '' }));
			const sets = setsOf({ items, size });
			const shown = items.map(({ id }) => sets.filter((set) => set.includes(id)).length);
			expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(1);
			expect(Math.min(...shown)).toBeGreaterThanOrEqual(3);
			expect(sets.every((set) => new Set(set).size === set.length)).toBe(true);
			expect(setsOf({ items, size })).toEqual(sets);
		})
	);
});

test('whatever a form holds: an answer that reads back the same, or a sentence; never an error', () => {
	const questions = answers.map(([, given]) => one(given));
	const value = fc.oneof(
		fc.constantFrom('a', 'b', '1', '2', '0', 'yes', 'like', '~other', '~none', 'prefer-not', '100'),
		fc.string({ maxLength: 20 })
	);
	const ends = [
		'',
		'.a',
		'.b',
		'.other',
		'.prefer-not',
		'.a.i',
		'.a.s',
		'.a.with',
		'.a.without',
		'.0.best',
		'.0.worst'
	];
	const form = fc.dictionary(
		fc.constantFrom(...ends.map((end) => `q.q1${end}`)),
		fc.array(value, { maxLength: 3 })
	);
	fc.assert(
		fc.property(fc.constantFrom<Question[]>(...questions), form, (question, fields) => {
			const read = readAnswer(question, sentForm(fields));
			if ('problem' in read) {
				expect(read.problem).toMatch(/[.!?]$/);
				return;
			}
			if (read.value === null) return;
			expect(readAnswer(question, sentForm(formValues(question, read.value)))).toEqual(read);
			expect(describeAnswer(question, read.value)).not.toBe('');
			KINDS[question.kind].tally(question, 'preferNot' in Object(read.value) ? [] : [read.value]);
		}),
		{ numRuns: 600 }
	);
});
