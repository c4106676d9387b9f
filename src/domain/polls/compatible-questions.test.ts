import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { droppedQuestions, poolQuestions, sameWords, whyApart } from './compatible-questions.ts';
import type { PollContent, PollVersion } from './poll.ts';
import { questionSchema } from './question.ts';

const WEEK = { id: 'week', label: 'On a weekday' };
const SATURDAY = { id: 'sat', label: 'On a Saturday' };
const single = (more: object = {}) =>
	questionSchema.parse({
		...{ kind: 'single', id: 'when', title: 'When would you come?', options: [WEEK, SATURDAY] },
		...more
	});
const rating = (...points: string[]) =>
	questionSchema.parse({ kind: 'rating', id: 'r', title: 'How was it?', points });

test.each<[string, object]>([
	['in another order', { options: [SATURDAY, WEEK] }],
	['with one more answer', { options: [WEEK, SATURDAY, { id: 'never', label: 'Never' }] }],
	['with other punctuation', { title: 'When would you come!' }],
	['with help, a must, and other data', { help: 'Any week', required: true, dataItem: 'd2' }],
	['with a slip put right', { options: [WEEK, { id: 'sat', label: 'On a Saturdy' }] }]
])('a question %s counts together', (_name, more) => {
	expect(whyApart(single(), single(more))).toBe('');
});

test.each<[string, ReturnType<typeof single>, ReturnType<typeof single>, string]>([
	['of another kind', single(), single({ kind: 'several' }), 'it was another kind of question'],
	['in other words', single(), single({ title: 'Would you come?' }), 'it was asked in other words'],
	[
		'turned round by one word',
		single({ title: 'We do like it' }),
		single({ title: 'We do not like it' }),
		'it was asked in other words'
	],
	['without an answer', single(), single({ options: [WEEK] }), 'an answer that was offered is gone'],
	[
		'with an answer in other words',
		single(),
		single({ options: [WEEK, { id: 'sat', label: 'On a Sunday' }] }),
		'an answer had other words'
	],
	[
		'on a longer scale',
		rating('', '', '', '', ''),
		rating('', '', '', '', '', ''),
		'its scale had another number of points'
	],
	['on other points', rating('bad', '', 'good'), rating('good', '', 'bad'), 'its scale had other words']
])('a question %s is counted apart, and it is said why', (_name, earlier, later, why) => {
	expect(whyApart(earlier, later)).toBe(why);
});

test('a slip of spelling is one letter of a longer word, and never a number', () => {
	expect(sameWords('How likely are you to recomend us?', 'How likely are you to recommend us')).toBe(true);
	expect(sameWords('I hate it', 'I have it')).toBe(false);
	expect(sameWords('Before 1989000', 'Before 1989001')).toBe(false);
	expect(sameWords('recommend', 'recommended')).toBe(false);
	expect(sameWords('', 'words')).toBe(false);
});

const version = (number: number, content: PollContent): PollVersion => ({
	...{ workspaceId: 'w', pollId: 'p', number, scope: 1, content, fingerprint: String(number) },
	publishedAt: new Date(number)
});

test('each question says which versions count with it, which do not, and what is no longer asked', () => {
	const first = examplePoll();
	const second = structuredClone(first);
	const [when] = second.questions;
	if (when?.kind === 'single') when.options.pop();
	second.questions.pop();
	const third = structuredClone(second);
	const versions = [version(3, third), version(2, second), version(1, first)];
	expect(
		poolQuestions(third, versions).map(({ question, versions, apart }) => [question.id, versions, apart])
	).toEqual([
		['when', [3, 2], [{ version: 1, why: 'an answer that was offered is gone' }]],
		['nps', [3, 2, 1], []],
		['better', [3, 2, 1], []]
	]);
	expect(droppedQuestions(third, versions)).toMatchObject([{ question: { id: 'grid' }, versions: [1] }]);
});
