import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerValue } from '../../answer-value.ts';
import { pollContentSchema } from '../../poll.ts';
import { COMPARISONS } from '../condition.ts';
import { walk, type Asked } from '../walk.ts';
import { findFaults } from './find-faults.ts';
import { tryWays } from './ways.ts';

const options = ['yes', 'no', 'other'].map((id) => ({ id, label: id }));
const when = (of: string, compare: string, value?: string) => ({ of, compare, value });
const all = (...of: object[]) => ({ join: 'all', of });
const poll = (questions: object[], more: object = {}) =>
	pollContentSchema.parse({ questions: questions.map((one) => ({ title: 'x', ...one })), ...more });
const single = (id: string, more: object = {}) => ({ id, kind: 'single', title: id, options, ...more });
const number = (id: string, more: object = {}) => ({ id, kind: 'number', title: id, ...more });

const found = (content: Asked) =>
	findFaults(content).map(({ path, blocks }) => `${path}${blocks ? '' : ' (note)'}`);

test.each<[string, object[], string[]]>([
	['a sound poll has none', [single('a'), single('b', { show: all(when('a', 'is', 'yes')) })], []],
	[
		'a condition on a question that is gone',
		[single('a'), single('b', { show: all(when('z', 'answered')) })],
		['questions.b.show']
	],
	[
		'a condition on one that comes later',
		[single('a', { show: all(when('b', 'is', 'yes')) }), single('b')],
		['questions.a.show']
	],
	[
		'a condition on itself',
		[single('c'), single('a', { show: all(when('a', 'is', 'yes')) })],
		['questions.a.show']
	],
	[
		'a condition on an answer that is not offered',
		[single('a'), single('b', { show: all(when('a', 'is-not', 'maybe')) })],
		['questions.b.show']
	],
	[
		'nothing to compare with',
		[single('a'), single('b', { show: all(when('a', 'is-not')) })],
		['questions.b.show']
	],
	[
		'yes and no at once',
		[single('a'), single('b', { show: all(when('a', 'is', 'yes'), when('a', 'is', 'no')) })],
		['questions.b.show']
	],
	[
		'ranges that exclude each other',
		[number('a'), single('b', { show: all(when('a', 'more-than', '5'), when('a', 'less-than', '3')) })],
		['questions.b.show']
	],
	[
		'no whole number between',
		[
			number('a', { whole: true }),
			single('b', { show: all(when('a', 'more-than', '5'), when('a', 'less-than', '6')) })
		],
		['questions.b.show']
	],
	[
		'but a broken one',
		[number('a'), single('b', { show: all(when('a', 'more-than', '5'), when('a', 'less-than', '6')) })],
		[]
	],
	[
		'beyond what may be answered',
		[number('a', { most: 10 }), single('b', { show: all(when('a', 'more-than', '10')) })],
		['questions.b.show']
	],
	[
		'dates that exclude each other',
		[
			{ id: 'a', kind: 'date' },
			single('b', { show: all(when('a', 'more-than', '2026-03-01'), when('a', 'less-than', '2026-03-02')) })
		],
		['questions.b.show']
	],
	['a jump back', [single('a'), single('b', { after: [{ to: 'a' }] }), single('c')], ['questions.b.after']],
	['a jump to nowhere', [single('a', { after: [{ to: 'z' }] }), single('b')], ['questions.a.after']],
	[
		'a question that all go past',
		[single('a', { after: [{ to: 'c' }] }), single('b'), single('c')],
		['questions.b.show']
	],
	['a question after the end', [single('a', { after: [{ to: 'end' }] }), single('b')], ['questions.b.show']],
	[
		'a condition that stands on a skipped path',
		[
			single('a', { after: [{ to: 'c' }] }),
			single('b'),
			single('c', { show: { join: 'none', of: [when('b', 'is', 'yes')] } }),
			single('d')
		],
		['questions.b.show', 'questions.c.show']
	],
	[
		'a way that nobody takes',
		[single('a', { after: [{ to: 'c' }, { to: 'end' }] }), single('b'), single('c')],
		['questions.a.after', 'questions.b.show']
	],
	['words that quote what is gone', [single('a', { title: 'You said {{z}}' })], ['questions.a.title']],
	[
		'words that quote what comes later',
		[single('a', { title: 'You said {{b}}' }), single('b')],
		['questions.a.title']
	],
	[
		'a required question without a possible answer',
		[number('a', { required: true, least: 5, most: 4 }), single('b')],
		['questions.a.required']
	],
	['people who are asked nothing', [single('a', { show: all(when('h1', 'is', 'x')) })], ['questions']]
])('%s', (_name, questions, paths) => {
	expect(found(poll(questions, { hidden: [{ id: 'h1', name: 'Source', parameter: 's' }] }))).toEqual(paths);
});

test('each says where, what and what to do, in one voice', () => {
	const [fault] = findFaults(
		poll([
			single('a', { title: 'Do you own a bike?' }),
			single('b', { show: all(when('a', 'is', 'yes'), when('a', 'is', 'no')) })
		])
	);
	expect(fault?.sentence).toBe(
		'Nobody is ever asked this, because no answers can make it true: Asked only if “Do you own a bike?” is “yes” and “Do you own a bike?” is “no”. Change the condition, or remove the question.'
	);
});

test('what cannot be tried out is said, never passed over', () => {
	const grid = { id: 'g', kind: 'sum', items: options, total: 10 };
	expect(
		found(poll([grid, single('b', { show: all({ ...when('g', 'at-least', '5'), part: 'yes' }) })]))
	).toEqual(['questions.b.show (note)']);
	const asked = poll([number('a'), single('b', { show: all(when('score.s', 'more-than', '3')) })], {
		scores: [{ id: 's', add: [{ of: 'a' }] }]
	});
	expect(found(asked)).toEqual(['questions.b.show (note)']);
	const unknown = { when: all(when('score.s', 'more-than', '3')), to: 'c' };
	const leading = poll([number('a', { after: [unknown] }), single('b'), single('c')], {
		scores: [{ id: 's', add: [{ of: 'a' }] }]
	});
	expect(found(leading)).toEqual(['questions.a.after (note)']);
	const wide = Array.from({ length: 12 }, (_each, at) => single(`q${at}`));
	const last = single('z', { show: all(...wide.map(({ id }) => when(id, 'is', 'yes'))) });
	expect(found(poll([...wide, last]))).toEqual(['questions.q11.show (note)']);
});

test('a score that nothing uses is only worth knowing', () => {
	expect(found(poll([single('a')], { scores: [{ id: 's', add: [{ of: 'a' }] }] }))).toEqual([
		'scores.s (note)'
	]);
	expect(found(poll([single('a')], { scores: [{ id: 's', add: [{ of: 'z' }] }] }))).toEqual(['scores.s']);
});

test('two hundred questions with a condition each are looked at in a moment', () => {
	const many = Array.from({ length: 200 }, (_each, at) =>
		single(`q${at}`, at === 0 ? {} : { show: all(when(`q${at - 1}`, 'is-not', 'other')) })
	);
	const start = performance.now();
	expect(found(poll(many))).toEqual([]);
	expect(performance.now() - start).toBeLessThan(20_000);
});

// Small polls with every rule, tried out twice: by the search, and by walking every set of answers there is.
const IDS = ['a', 'b', 'c', 'd'];
const VALUES: Record<string, AnswerValue[]> = {
	single: ['x', 'y', 'z'],
	several: [['x'], ['y'], ['z'], ['x', 'y'], ['x', 'z'], ['y', 'z'], ['x', 'y', 'z']],
	yesno: ['yes', 'no'],
	nps: Array.from({ length: 11 }, (_each, at) => at)
};
const clause = fc.record({
	of: fc.constantFrom(...IDS, 'score.s'),
	compare: fc.constantFrom(...COMPARISONS),
	value: fc.constantFrom('x', 'y', 'yes', '3', '8')
});
const join = fc.constantFrom('all', 'any', 'none');
const rule = fc.record({
	join,
	of: fc.array(fc.oneof(clause, fc.record({ join, of: fc.array(clause, { minLength: 1, maxLength: 2 }) })), {
		minLength: 1,
		maxLength: 3
	})
});
const jump = fc.record({ when: fc.option(rule, { nil: undefined }), to: fc.constantFrom(...IDS, 'end') });
const question = (id: string) =>
	fc.record({
		id: fc.constant(id),
		kind: fc.constantFrom('single', 'several', 'yesno', 'nps'),
		required: fc.boolean(),
		show: fc.option(rule, { nil: undefined }),
		after: fc.option(fc.array(jump, { maxLength: 2 }), { nil: undefined })
	});
const drawn = fc.tuple(...IDS.map(question)).map((questions) =>
	poll(
		questions.map((one) => ({ ...one, options: ['x', 'y', 'z'].map((id) => ({ id, label: id })) })),
		{
			scores: [
				{
					id: 's',
					add: [
						{ of: 'a', weights: { x: 2, yes: 3, 8: 5 } },
						{ of: 'b', weights: { y: 1, x: -1 } }
					]
				}
			]
		}
	)
);

function* everyAnswer({ questions }: Asked): Generator<Record<string, AnswerValue>> {
	const [first, ...rest] = questions;
	if (!first) return yield {};
	for (const others of everyAnswer({ questions: rest })) {
		if (!first.required) yield others;
		for (const value of VALUES[first.kind] ?? []) yield { ...others, [first.id]: value };
	}
}

test('the search reaches exactly the questions that some set of answers reaches', () => {
	fc.assert(
		fc.property(drawn, (content) => {
			const reached = new Set<string>();
			let unasked = false;
			for (const values of everyAnswer(content)) {
				const { shown } = walk(content, values);
				for (const { id } of shown) reached.add(id);
				unasked ||= shown.length === 0;
			}
			const ways = tryWays(content);
			expect(ways.tooManyFrom).toBeNull();
			expect([...ways.asked.keys()].sort()).toEqual([...reached].sort());
			expect([...ways.asked.values()].every((surely) => surely === 'yes')).toBe(true);
			expect(ways.endsUnasked !== null).toBe(unasked);
		}),
		{ numRuns: 300 }
	);
}, 120_000);
