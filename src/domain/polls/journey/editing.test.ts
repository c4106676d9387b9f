import { expect, test } from 'vitest';
import { findGaps } from '../find-gaps.ts';
import { pollContentSchema } from '../poll.ts';
import { readAnswers } from '../read-answers.ts';
import { sentForm } from '../../../../tests/support/sent-form.ts';
import { copyQuestion } from './copy-question.ts';
import { findFaults } from './faults/find-faults.ts';
import { sayHangers, withoutQuestion } from './hangs-on.ts';
import { hiddenFromLink } from './hidden.ts';
import { pathsOf } from './paths.ts';
import { sayThen, sayWhen } from './say.ts';
import { walk } from './walk.ts';

const poll = pollContentSchema.parse({
	questions: [
		{ id: 'owns', kind: 'yesno', title: 'Do you own a bike?' },
		{
			id: 'age',
			kind: 'number',
			title: 'How old is it?',
			show: { join: 'all', of: [{ of: 'owns', compare: 'is', value: 'yes' }] },
			after: [{ when: { join: 'none', of: [{ of: 'age', compare: 'more-than', value: '5' }] }, to: 'end' }]
		},
		{
			id: 'why',
			kind: 'long',
			title: 'Why do you keep it, after {{age}} years?',
			show: {
				join: 'all',
				of: [
					{ of: 'owns', compare: 'is', value: 'yes' },
					{
						join: 'any',
						of: [
							{ of: 'age', compare: 'at-least', value: '10' },
							{ of: 'h1', compare: 'answered' }
						]
					}
				]
			}
		}
	],
	scores: [{ id: 's1', name: 'Years', add: [{ of: 'age' }] }],
	hidden: [{ id: 'h1', name: 'The letter', parameter: 'letter', dataItem: 'd1' }]
});
const [, age, why] = poll.questions;

test('conditions and ways read as sentences', () => {
	expect(sayWhen(undefined, poll)).toBe('Always asked.');
	expect(sayWhen(age?.show, poll)).toBe('Asked only if “Do you own a bike?” is “Yes”.');
	expect(sayWhen(why?.show, poll)).toBe(
		'Asked only if “Do you own a bike?” is “Yes” and (“How old is it?” is at least 10 or “The letter” is answered).'
	);
	expect(sayThen(age?.after, poll)).toBe('Unless “How old is it?” is more than 5, the poll ends.');
	expect(sayThen(undefined, poll)).toBe('It goes on with the next question.');
});

test('before a question goes, all that hangs on it is named; when it goes, all of it is mended', () => {
	expect(sayHangers(poll, 'age')).toEqual([
		'“Why do you keep it, after […] years?” will be asked without that condition.',
		'“Why do you keep it, after […] years?” will no longer quote the answer.',
		'“Years” will no longer count it.'
	]);
	const left = withoutQuestion(poll, 'age');
	expect(left.questions.map(({ id }) => id)).toEqual(['owns', 'why']);
	expect(left.questions[1]?.title).toBe('Why do you keep it, after … years?');
	expect(left.questions[1]?.show).toEqual({
		join: 'all',
		of: [
			{ of: 'owns', compare: 'is', value: 'yes' },
			{ join: 'any', of: [{ of: 'h1', compare: 'answered' }] }
		]
	});
	expect(left.scores?.[0]?.add).toEqual([]);
	expect(findFaults(left).filter(({ blocks }) => blocks)).toEqual([]);
	expect(pollContentSchema.parse(left)).toEqual(left);
	expect(withoutQuestion(poll, 'owns').questions[0]?.show).toBeUndefined();
});

test('what led to a question that goes leads to the one after it', () => {
	const jumping = pollContentSchema.parse({
		questions: [
			{ id: 'a', kind: 'long', title: 'a', after: [{ to: 'c' }] },
			{ id: 'b', kind: 'long', title: 'b' },
			{ id: 'c', kind: 'long', title: 'c' },
			{ id: 'd', kind: 'long', title: 'd' }
		]
	});
	expect(withoutQuestion(jumping, 'c').questions[0]?.after).toEqual([{ to: 'd' }]);
	expect(withoutQuestion(jumping, 'd').questions[0]?.after).toEqual([{ to: 'c' }]);
});

test('a copy keeps when it is asked, and goes on with the next', () => {
	if (!age) throw new Error('no question');
	const copy = copyQuestion(age, 'q9');
	expect([copy.id, copy.show, copy.after]).toEqual(['q9', age.show, undefined]);
});

test('the map has a path from each question to all that can come next', () => {
	expect(pathsOf(poll).map(({ from, to, how }) => `${from} ${how} ${to}`)).toEqual([
		'start next owns',
		'owns next age',
		'owns past why',
		'owns past end',
		'age jump end',
		'age next why',
		'age past end',
		'why next end'
	]);
});

test('of a link only what is declared is read; it counts in conditions and words, and is stored under its id', () => {
	const said = hiddenFromLink(poll.hidden ?? [], new URLSearchParams('letter=May%0A+&h1=x&secret=y'));
	expect(said).toEqual({ 'q.h1': ['May'] });
	expect(hiddenFromLink(poll.hidden ?? [], new URLSearchParams('h1=x&name=y&=z'))).toEqual({});
	const form = sentForm({ ...said, 'q.owns': ['yes'], 'q.age': ['7'], 'q.secret': ['y'] });
	const { values, abandoned } = readAnswers(poll, form);
	expect(values).toEqual({ owns: 'yes', age: 7, h1: 'May' });
	expect(abandoned).toEqual([]);
	expect(walk(poll, values).shown.map(({ id }) => id)).toEqual(['owns', 'age', 'why']);
});

test('a hidden field is refused without a contact, without a data item, and without a name', () => {
	const gaps = (content: object) =>
		findGaps(pollContentSchema.parse({ ...poll, ...content }), '2026-11-25')
			.filter(({ path }) => path.startsWith('hidden'))
			.map(({ rule, path }) => `${rule} ${path}`);
	const intent = { identity: 'identified', data: [{ id: 'd1', item: 'x', why: 'y' }] };
	expect(gaps({ intent })).toEqual([]);
	expect(gaps({ intent: { ...intent, identity: 'coded' } })).toEqual(['E1 hidden.h1']);
	expect(gaps({ intent: { ...intent, data: [] } })).toEqual(['E2 hidden.h1.dataItem']);
	expect(gaps({ intent, hidden: [{ id: 'h1', dataItem: 'd1' }] })).toEqual(['missing hidden.h1.name']);
});
