import { expect, test } from 'vitest';
import fc from 'fast-check';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { compareVersions } from './compare-versions.ts';
import { pollContentSchema, type PollContent } from './poll.ts';

const before = examplePoll();
const changed = (change: (content: PollContent) => void): string[] => {
	const after = structuredClone(before);
	change(after);
	return compareVersions(before, after).map(({ sentence }) => sentence);
};
const at = (content: PollContent, index: number) => {
	const question = content.questions[index];
	if (!question) throw new Error('no such question');
	return question;
};

test('nothing changed, nothing is said', () => {
	expect(compareVersions(before, structuredClone(before))).toEqual([]);
});

test.each<[string, (content: PollContent) => void, string[]]>([
	[
		'a question reworded',
		(content) => (at(content, 2).title = 'What should we mend first?'),
		['Question 3 was reworded: “What could we do better?” became “What should we mend first?”.']
	],
	[
		'kept for less long',
		(content) => (content.intent.retention.months = 6),
		['Kept 6 months instead of 12.']
	],
	[
		'an answer added',
		(content) => {
			const question = at(content, 0);
			if (question.kind === 'single') question.options.push({ id: 'x', label: 'Other' });
		},
		['Question 1: answer “Other” was added.']
	],
	[
		'an answer in other words',
		(content) => {
			const question = at(content, 0);
			if (question.kind === 'single') question.options[1] = { id: 'sat', label: 'On a Sunday' };
		},
		['Question 1: answer “On a Saturday” became “On a Sunday”.']
	],
	[
		'a question moved',
		(content) => content.questions.unshift(...content.questions.splice(2, 1)),
		[
			'Question 1, “What could we do better?” was moved before “When would you most like to bring your bike?”.'
		]
	],
	[
		'a question moved to the end',
		(content) => content.questions.push(...content.questions.splice(0, 1)),
		['Question 4, “When would you most like to bring your bike?” was moved to the end.']
	],
	[
		'a question taken out',
		(content) => content.questions.splice(1, 1),
		['Question 2, “How likely are you to recommend us to a friend?” was taken out.']
	],
	['a switch', (content) => (at(content, 0).required = false), ['Question 1 may be left out now.']],
	[
		'a recipient',
		(content) =>
			content.intent.recipients?.push({
				id: 'r',
				name: 'A studio',
				country: 'Ireland',
				why: '',
				machine: false
			}),
		['Recipient “A studio” was added.']
	],
	[
		'an enum',
		(content) => (content.intent.identity = 'anonymous'),
		['How people are known: “Anonymous” instead of “Coded”.']
	],
	['a number', (content) => (content.intent.minimumAge = 18), ['The minimum age: 18 instead of 16.']],
	[
		'the data a question collects',
		(content) => (at(content, 0).dataItem = 'd2'),
		['Question 1: the data it collects: “What to do better” instead of “When you would come”.']
	],
	[
		'a benefit in other words',
		(content) => (content.intent.benefit = 'x'.repeat(90)),
		['What people get out of it: put in other words.']
	]
])('%s', (_name, change, sentences) => {
	expect(changed(change)).toEqual(sentences);
});

test('long words stand beside the sentence, before and after', () => {
	const after = { ...before, intent: { ...before.intent, benefit: 'y'.repeat(80) } };
	expect(compareVersions(before, after)).toMatchObject([
		{ path: 'intent.benefit', was: before.intent.benefit, is: 'y'.repeat(80) }
	]);
});

test('a field that nobody named yet is said by its own name', () => {
	const withMore = (more: object): PollContent => Object.assign(structuredClone(before), more);
	const said = compareVersions(
		withMore({ theme: { accentColour: 'red' } }),
		withMore({ theme: { accentColour: 'blue' } })
	);
	expect(said.map(({ sentence }) => sentence)).toEqual([
		'The theme, accent colour: “blue” instead of “red”.'
	]);
});

test('whatever differs, something is said, and each sentence ends', () => {
	const titles = fc.array(fc.constantFrom('', 'A', 'B', 'A rather long question '.repeat(5)), {
		maxLength: 5
	});
	const content = titles.map((all) =>
		pollContentSchema.parse({
			title: all[0],
			questions: all.map((title, n) => ({ kind: 'long', id: `q${n}`, title }))
		})
	);
	fc.assert(
		fc.property(content, content, (one, other) => {
			const said = compareVersions(one, other);
			expect(said.length === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
			for (const { sentence } of said) expect(sentence).toMatch(/^[A-Z].*\.$/s);
		})
	);
});
