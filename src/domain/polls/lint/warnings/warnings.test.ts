// The warnings from both sides, their better wordings, and what holds for any text at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scores } from '../../../../../tests/corpus/read-corpus.ts';
import { examplePoll } from '../../../../../tests/support/example-poll.ts';
import { questionSchema } from '../../question.ts';
import { findWarnings, warningsOnQuestion, warningsOnText } from './find-warnings.ts';
import { longerThanStated } from './longer-than-stated.ts';
import { noWayOut } from './no-way-out.ts';
import { optionsOverlap } from './options-overlap.ts';
import { unbalancedScale } from './unbalanced-scale.ts';
import { BETWEEN, type Finding } from './warning.ts';

const on = (text: string) => warningsOnText('questions.q.title', text, 'en');
const named = (text: string) => on(text).map(({ warning }) => warning);
const marked = (text: string) =>
	on(text).flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));

test('the example poll is fine as it is', () => expect(findWarnings(examplePoll())).toEqual([]));

test.each([
	['leading', 'Don’t you think the new app is easier?', ['Don’t'], 'Do you think the new app is easier?'],
	[
		'double-barrelled',
		'How satisfied are you with the price and the quality of our bikes?',
		['the price', 'the quality'],
		'How satisfied are you with the price of our bikes?'
	],
	['loaded', 'What do you think of our amazing new app?', ['amazing'], 'What do you think of our new app?'],
	['absolute', 'Do you always wear a helmet?', ['always'], 'How often do you wear a helmet?'],
	[
		'double-negative',
		'Is it not unfair to charge for bags?',
		['not', 'unfair'],
		'Is it fair to charge for bags?'
	]
])('%s: “%s” has its words marked, and a better wording', (warning, text, words, better) => {
	const [first] = on(text);
	expect(first?.warning).toBe(warning);
	expect(marked(text)).toEqual(words);
	expect(first?.better[0]).toBe(better);
	expect(first?.reason).toMatch(/^[A-Z].*\.$/);
	// What is offered does not have the same fault again.
	expect(named(better)).not.toContain(warning);
});

test('two questions in one are offered as two', () => {
	expect(on('Do you think the council should cut taxes and spend more on parks?')[0]?.better).toEqual([
		'Do you think the council should cut taxes?',
		'Do you think the council should spend more on parks?'
	]);
	expect(on('Do you agree that our new app is fast and cheap?').at(-1)?.better).toEqual([
		'Do you agree that our new app is fast?',
		'Do you agree that our new app is cheap?'
	]);
});

test.each([
	['What do you think of the app?'],
	['Do you ever ride without a helmet?'],
	['Have you read the terms and conditions?'],
	['Do you support or oppose the plan?'],
	['How often do you always forget something?'],
	['What, if anything, did you enjoy about the visit?']
])('“%s” is left alone', (text) => expect(named(text)).toEqual([]));

test('hard words are marked, and shorter ones offered', () => {
	const text =
		'Please elucidate whether the utilization of the facility met your expectations subsequent to registration.';
	const [hard] = on(text);
	expect(hard?.warning).toBe('hard');
	expect(hard?.better[0]).toContain('explain whether the use of the facility');
});

test('a scale that leans is offered straight, in its own direction', () => {
	expect(unbalancedScale(['Excellent', 'Very good', 'Good', 'Poor'])[0]?.better).toEqual([
		'Very good / Good / Neither good nor bad / Bad / Very bad'
	]);
	expect(unbalancedScale(['Disagree', 'Agree', 'Strongly agree', 'Completely agree'])[0]?.better).toEqual([
		'Strongly disagree / Disagree / Neither / Agree / Strongly agree'
	]);
	expect(unbalancedScale(['Very good', 'Good', 'Poor', 'Very poor'])).toEqual([]);
	expect(unbalancedScale(['On a weekday', 'On a Saturday', 'On a Sunday'])).toEqual([]);
});

test('ranges that share a number are offered apart', () => {
	expect(optionsOverlap(['0 to 5', '5 to 10', '10 or more'])[0]?.better).toEqual([
		'0 to 5 / 6 to 10 / 11 or more'
	]);
	expect(optionsOverlap(['Under 5', '5 to 9', '10 or more'])).toEqual([]);
	expect(optionsOverlap(['5 to 9', 'Under 5', '10 or more'])).toEqual([]);
	expect(optionsOverlap(['Up to 30 minutes', '30 to 59 minutes', 'An hour or more'])).toHaveLength(1);
	expect(optionsOverlap(['Less than 30 minutes', '30 to 59 minutes', 'An hour or more'])).toEqual([]);
	expect(optionsOverlap(['Bread', 'Milk', 'Number 7'])).toEqual([]);
});

test('a list that must be answered needs a way out', () => {
	const several = (required: boolean, last: string) =>
		warningsOnQuestion(
			questionSchema.parse({
				kind: 'several',
				id: 'q',
				title: 'Which of these did you buy?',
				required,
				options: ['Bread', 'Milk', last].map((label, at) => ({ id: `o${at}`, label }))
			}),
			'en'
		).map(({ warning }) => warning);
	expect(several(true, 'Fruit')).toEqual(['no-none']);
	expect(several(true, 'None of these')).toEqual([]);
	expect(several(false, 'Fruit')).toEqual([]);
	expect(noWayOut(['Bread', 'Milk'])[0]?.better).toEqual(['Bread / Milk / None of these']);
});

test('longer than stated, and how long it is', () => {
	const content = examplePoll();
	content.intent.minutes = 1;
	expect(longerThanStated(content)[0]?.better).toEqual(['2']);
	content.intent.minutes = 2;
	expect(longerThanStated(content)).toEqual([]);
	content.intent.minutes = null;
	expect(longerThanStated(content)).toEqual([]);
});

test('rules about words are silent where the words are another language’s', () => {
	expect(warningsOnText('title', 'Don’t you always agree?', 'de')).toEqual([]);
	expect(warningsOnText('title', 'Don’t you always agree?', 'en-GB').length).toBeGreaterThan(0);
});

const inside = (findings: Finding[], text: string) => {
	for (const { spans, reason, instead } of findings) {
		expect(reason && instead).not.toBe('');
		for (const { start, end } of spans) {
			expect(start).toBeGreaterThanOrEqual(0);
			expect(end).toBeGreaterThan(start);
			expect(end).toBeLessThanOrEqual(text.length);
		}
	}
};
/** Words the rules know, in any order, with anything between: they reach the rules more often than chance does. */
const wordy = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...[
					'Don’t',
					'you',
					'not',
					'never',
					'and',
					'or',
					'our',
					'amazing',
					'unfair',
					'disagree',
					'how',
					'was',
					'is'
				],
				...[
					'the',
					'price',
					'quality',
					'always',
					',',
					'?',
					'.',
					'waste',
					'money',
					'10',
					'-',
					'to',
					'more',
					'than',
					'&'
				]
			),
			fc.string({ unit: 'grapheme', maxLength: 6 })
		),
		{ maxLength: 20 }
	)
	.map((words) => words.join(' '));

test('no text makes a warning throw, and every mark lies inside its text', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), wordy), (text) =>
			inside(on(text), text)
		),
		{ numRuns: 600, seed: 4 }
	);
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), wordy), { maxLength: 8 }),
			(labels) =>
				inside(
					[...unbalancedScale(labels), ...optionsOverlap(labels), ...noWayOut(labels)],
					labels.join(BETWEEN)
				)
		),
		{ numRuns: 600, seed: 4 }
	);
});

test('the longest text a field takes is judged at once', () => {
	const text = 'Do you never not always disagree that our amazing price and quality are unfair, '
		.repeat(13)
		.slice(0, 1000);
	// A pattern that backtracks would take minutes; the bound leaves room for a busy machine.
	const start = performance.now();
	inside(on(text), text);
	expect(performance.now() - start).toBeLessThan(10_000);
});

test.each(['development', 'held-out'] as const)(
	'the warnings agree with the labels of the %s half',
	(half) => {
		for (const [warning, { right, wrong, missed }] of Object.entries(scores(half))) {
			expect(right / (right + wrong), `precision of ${warning}`).toBeGreaterThanOrEqual(0.85);
			expect(right / (right + missed), `recall of ${warning}`).toBeGreaterThanOrEqual(0.7);
		}
	}
);
