// A full quota is told with the page on which it was met, and only while that answer is really given.
import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { sentForm } from '../../../tests/support/sent-form.ts';
import { pollContentSchema } from '../polls/poll.ts';
import { fullSoFar, goOn } from './answering.ts';

const example = examplePoll({ identity: 'identified' });
const [when, ...others] = example.questions;
const content = pollContentSchema.parse({
	...example,
	questions: [when, { kind: 'page', id: 'end' }, ...others]
});
const quotas = [{ questionId: 'when', optionId: 'sat', most: 1 }];
const taken = { inAll: 1, byAnswer: new Map([['when.sat', 1]]) };

test('it is known on the first page, long before the address is asked for', () => {
	const form = sentForm({ 'q.when': 'sat' });
	expect(goOn(content, form, 0).step).toBe('questions');
	expect(fullSoFar(content, form, quotas, taken)?.id).toBe('when');
	expect(fullSoFar(content, sentForm({ 'q.when': 'week' }), quotas, taken)).toBeNull();
});

test('an answer to a question that this way does not lead to meets no quota', () => {
	const hidden = pollContentSchema.parse({
		...content,
		questions: content.questions.map((question) =>
			question.id === 'nps'
				? { ...question, show: { join: 'all', of: [{ of: 'when', compare: 'is', value: 'week' }] } }
				: question
		)
	});
	const full = [{ questionId: 'nps', optionId: '7', most: 1 }];
	const counted = { inAll: 1, byAnswer: new Map([['nps.7', 1]]) };
	const met = (when: string) =>
		fullSoFar(hidden, sentForm({ 'q.when': when, 'q.nps': '7' }), full, counted)?.id;
	expect(met('week')).toBe('nps');
	expect(met('sat')).toBeUndefined();
});
