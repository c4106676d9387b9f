import { expect, test } from 'vitest';
import { examplePoll } from '../../../../../tests/support/example-poll.ts';
import { findWarnings } from './find-warnings.ts';
import { followWarning } from './follow-warning.ts';

const freshId = (prefix: string, taken: string[]) => `${prefix}${taken.length + 1}`;

/** The example after one question got other words, and what is then advised was followed. */
function followed(at: number, also: object) {
	const content = examplePoll();
	Object.assign(content.questions[at] ?? {}, also);
	const [warning] = findWarnings(content);
	if (!warning) throw new Error('nothing is advised');
	return { before: content, after: followWarning(content, warning, freshId) };
}

test('a better wording takes the place of the old one, and what was followed is advised no more', () => {
	const { after } = followed(0, { title: 'Don’t you like to come on a Saturday?' });
	expect(after.questions[0]?.title).toBe('Do you like to come on a Saturday?');
	expect(findWarnings(after)).toEqual([]);
});

test('two questions in one become two, with ids of their own and the same reason', () => {
	const { before, after } = followed(2, { title: 'What do you think of our prices and opening hours?' });
	expect(after.questions.map(({ title }) => title)).toContain('What do you think of our opening hours?');
	expect(after.questions).toHaveLength(before.questions.length + 1);
	expect(new Set(after.questions.map(({ id }) => id)).size).toBe(after.questions.length);
	expect(after.questions[3]?.dataItem).toBe('d2');
});

test('answers keep their ids, and new ones get their own', () => {
	const options = ['Excellent', 'Very good', 'Good', 'Poor'].map((label, at) => ({ id: `a${at}`, label }));
	const { after } = followed(0, { options });
	const [first] = after.questions;
	const put = first && 'options' in first ? first.options : [];
	expect(put.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a3', 'o5']);
	expect(put.at(-1)?.label).toBe('Very bad');
});

test('the minutes are put right', () => {
	const content = examplePoll();
	content.intent.minutes = 1;
	const [warning] = findWarnings(content);
	expect(warning && followWarning(content, warning, freshId).intent.minutes).toBe(2);
});
