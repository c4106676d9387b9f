import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferNot, type AnswerValue } from '../answer-value.ts';
import { pollContentSchema } from '../poll.ts';
import { questionSchema } from '../question.ts';
import { readAnswers } from '../read-answers.ts';
import { sentForm } from '../../../../tests/support/sent-form.ts';
import { COMPARISONS, condition, holds, type Comparison } from './condition.ts';
import { pagesFor } from './page.ts';
import { pagesOf } from './pages.ts';
import { walk } from './walk.ts';

const options = ['yes', 'no', 'other'].map((id) => ({ id, label: id }));
const is = (of: string, value: string) => ({ join: 'all', of: [{ of, compare: 'is', value }] });
const poll = (questions: object[], more: object = {}) =>
	pollContentSchema.parse({
		title: 'Bikes',
		questions: questions.map((question) => ({ title: 'x', ...question })),
		...more
	});
const ids = (questions: { id: string }[]) => questions.map(({ id }) => id);

const branching = poll([
	{ id: 'owns', kind: 'single', options },
	{ id: 'which', kind: 'short', title: 'Which one?', show: is('owns', 'yes') },
	{ id: 'why', kind: 'long', title: 'Why is {{which}} yours?', show: is('owns', 'yes') },
	{
		id: 'nps',
		kind: 'nps',
		after: [{ when: { join: 'any', of: [{ of: 'nps', compare: 'at-least', value: '9' }] }, to: 'end' }]
	},
	{ id: 'better', kind: 'long', required: true }
]);

test('questions are asked where their condition holds, and an end rule ends', () => {
	expect(ids(walk(branching, {}).shown)).toEqual(['owns', 'nps', 'better']);
	expect(ids(walk(branching, { owns: 'yes', nps: 10 }).shown)).toEqual(['owns', 'which', 'why', 'nps']);
});

test('an answer counts only while its question is asked: a condition on an abandoned path is not met', () => {
	const chain = poll([
		{ id: 'a', kind: 'single', options },
		{ id: 'b', kind: 'single', options, show: is('a', 'yes') },
		{ id: 'c', kind: 'short', show: is('b', 'yes') }
	]);
	expect(ids(walk(chain, { a: 'yes', b: 'yes' }).shown)).toEqual(['a', 'b', 'c']);
	expect(ids(walk(chain, { a: 'no', b: 'yes' }).shown)).toEqual(['a']);
});

test('what was answered on an abandoned path is neither sent nor asked for, and is named', () => {
	const form = sentForm({ 'q.owns': ['no'], 'q.which': ['A red one'], 'q.nps': ['9'] });
	expect(readAnswers(branching, form)).toEqual({
		values: { owns: 'no', nps: 9 },
		problems: {},
		abandoned: ['which']
	});
	const low = sentForm({ 'q.owns': ['no'], 'q.nps': ['3'] });
	expect(Object.keys(readAnswers(branching, low).problems)).toEqual(['better']);
});

test('a page ends where what follows hangs on an answer still to be given', () => {
	expect(pagesOf(branching).map(ids)).toEqual([['owns'], ['which'], ['why', 'nps'], ['better']]);
	expect(pagesFor(branching, { owns: 'no', nps: 10 }).map(({ number }) => number)).toEqual([0, 2]);
});

test('an earlier answer stands in later words, as text', () => {
	const [, , page] = pagesFor(branching, { owns: 'yes', which: '<b>Ada’s</b> {{nps}}' });
	expect(page?.questions[0]?.title).toBe('Why is <b>Ada’s</b> {{nps}} yours?');
	const [before] = pagesFor(poll([{ id: 'x', kind: 'note', title: 'You said {{none}}.' }]), {});
	expect(before?.questions[0]?.title).toBe('You said ….');
});

test('a score adds up the weights of what was chosen, and conditions can ask for it', () => {
	const scored = poll(
		[
			{ id: 'a', kind: 'single', options },
			{ id: 'b', kind: 'several', options },
			{
				id: 'c',
				kind: 'short',
				show: { join: 'all', of: [{ of: 'score.s', compare: 'more-than', value: '3' }] }
			}
		],
		{
			scores: [
				{
					id: 's',
					add: [
						{ of: 'a', weights: { yes: 2 } },
						{ of: 'b', weights: { no: 1, other: 0.5 } }
					]
				}
			]
		}
	);
	expect(walk(scored, { a: 'yes', b: ['no', 'other'] }).given.get('score.s')).toBe(3.5);
	expect(ids(walk(scored, { a: 'yes', b: ['no', 'other'] }).shown)).toEqual(['a', 'b', 'c']);
	expect(ids(walk(scored, { a: 'yes' }).shown)).toEqual(['a', 'b']);
});

test.each<[Comparison, AnswerValue | undefined, string, boolean]>([
	['is', 'yes', 'yes', true],
	['is', ['no', 'yes'], 'yes', true],
	['is-not', undefined, 'yes', false],
	['not-answered', undefined, '', true],
	['answered', preferNot, '', true],
	['is', preferNot, 'prefer-not', true],
	['contains', 'My Wheel wobbles', 'wheel', true],
	['contains', 'x', '', false],
	['more-than', '2026-03-02', '2026-03-01', true],
	['less-than', 'no number', '5', false],
	['at-most', 5, '5', true]
])('%s %j %j: %s', (compare, value, against, expected) => {
	const given = new Map(value === undefined ? [] : [['q', value]]);
	expect(holds({ of: 'q', compare, value: against }, given)).toBe(expected);
});

test('a part of an answer can be compared, however deep', () => {
	const rule = condition.parse({
		join: 'none',
		of: [{ of: 'g', part: 'a.importance', compare: 'at-least', value: '4' }]
	});
	expect(holds(rule, new Map([['g', { a: { importance: 5, satisfaction: null } }]]))).toBe(false);
	expect(holds(rule, new Map([['g', { a: { importance: 2, satisfaction: 5 } }]]))).toBe(true);
});

test('whatever rules somebody writes, the walk ends, stays in order, and asks nothing twice', () => {
	const names = ['a', 'b', 'c', 'd'];
	const clause = fc.record({
		of: fc.constantFrom(...names),
		compare: fc.constantFrom(...COMPARISONS),
		value: fc.constantFrom('yes', 'no', '3')
	});
	const rule = fc.record({
		join: fc.constantFrom('all', 'any', 'none'),
		of: fc.array(clause, { minLength: 1, maxLength: 3 })
	});
	const question = (id: string) =>
		fc.record({
			id: fc.constant(id),
			kind: fc.constant('single'),
			options: fc.constant(options),
			show: fc.option(rule, { nil: undefined }),
			after: fc.option(
				fc.array(
					fc.record({ when: fc.option(rule, { nil: undefined }), to: fc.constantFrom(...names, 'end') }),
					{ maxLength: 2 }
				),
				{ nil: undefined }
			)
		});
	fc.assert(
		fc.property(
			fc.tuple(...names.map(question)),
			fc.dictionary(fc.constantFrom(...names), fc.constantFrom('yes', 'no')),
			(drawn, values) => {
				const questions = drawn.map((each) => questionSchema.parse(each));
				const { shown, given } = walk({ questions }, values);
				expect(ids(shown)).toEqual(names.filter((name) => ids(shown).includes(name)));
				expect([...given.keys()].every((id) => ids(shown).includes(id))).toBe(true);
				expect(pagesOf({ questions }).flat()).toEqual(questions);
			}
		)
	);
});

test('a poll written before there were conditions reads as it did, so that its fingerprint stays', () => {
	const question = {
		id: 'q1',
		kind: 'long',
		title: 'x',
		help: '',
		required: false,
		preferNot: false,
		dataItem: '',
		asksFor: 'neutral',
		longest: 4000
	};
	expect(questionSchema.parse(question)).toEqual(question);
	expect(Object.keys(pollContentSchema.parse({}))).toEqual([
		'schema',
		'language',
		'title',
		'intent',
		'questions'
	]);
});
