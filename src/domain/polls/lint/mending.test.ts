// What offends is marked, and what one press mends is mended: the gap is gone, and no other has come.
import { expect, test } from 'vitest';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { dayOf } from '../../calendar.ts';
import { findGaps } from '../find-gaps.ts';
import type { PollContent } from '../poll.ts';
import { soundsSpecial } from './special-words.ts';

const today = dayOf(new Date());
const when = (content: PollContent) => {
	const [first] = content.questions;
	if (first?.kind !== 'single') throw new Error('the example begins with one choice');
	return first;
};
const open = (content: PollContent, title: string) => {
	const [, , third] = content.questions;
	if (third) third.title = title;
};
const BROKEN: [string, string, (content: PollContent) => void][] = [
	['E1', 'e-mail address', (content) => open(content, 'What is your e-mail address?')],
	[
		'E1',
		'IP address',
		(content) => {
			content.intent.automatic = ['The IP address of the device'];
		}
	],
	[
		'E4',
		'',
		(content) => {
			content.intent.minimumAge = 12;
		}
	],
	['E5', 'send you our newsletter', (content) => open(content, 'May we send you our newsletter?')],
	[
		'E7',
		'',
		(content) => {
			content.intent.retention.months = 60;
		}
	],
	[
		'E9',
		'Yes, I love it!',
		(content) => {
			when(content).options = [
				{ id: 'yes', label: 'Yes, I love it!' },
				{ id: 'no', label: 'No' }
			];
		}
	]
];

test.each(BROKEN)('%s marks “%s”, and one press mends it', (rule, words, breakIt) => {
	const content = examplePoll();
	breakIt(content);
	const [gap, ...others] = findGaps(content, today);
	expect([gap?.rule, others]).toEqual([rule, []]);
	const { text = '', spans = [] } = gap?.marked ?? {};
	expect(spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(words);
	if (!gap?.mend) throw new Error('nothing is offered');
	const left = findGaps(gap.mend.change(content), today);
	// A question taken out leaves its data unasked for, which is said next.
	expect(left.filter((each) => each.rule !== 'E2')).toEqual([]);
});

test('E3: words that sound like health are asked about; its author says that they are, or that they are not', () => {
	const content = examplePoll();
	open(content, 'Which illnesses do you have?');
	const [gap] = findGaps(content, today);
	const item = content.intent.data.find(({ id }) => id === content.questions[2]?.dataItem);
	expect(gap).toMatchObject({ rule: 'E3', path: `intent.data.${item?.id}.special` });
	expect(gap?.marked?.text).toBe('Which illnesses do you have?');
	const said = gap?.mend?.change(content);
	if (!said) throw new Error('nothing is offered');
	expect(findGaps(said, today).map(({ sentence }) => sentence)).toContainEqual(
		expect.stringContaining('needs a reason of its own')
	);
	if (item) item.notSpecial = true;
	expect(findGaps(content, today)).toEqual([]);
});

test.each([
	['Which party do you vote for?', 'politics'],
	['Are you a member of a trade union?', 'union'],
	['What is your ethnicity?', 'origin'],
	['Do you go to church?', 'belief'],
	['Have you seen a doctor this year?', 'health'],
	['Did you ride in the race on Sunday?', undefined],
	['What was the party like?', undefined],
	['Which pain points did you meet?', undefined],
	['How healthy is our food?', undefined]
])('“%s” sounds like %s', (words, category) => expect(soundsSpecial(words)?.category).toBe(category));
