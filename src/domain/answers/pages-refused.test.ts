// A page that is refused says what is wrong on it, and nothing of the pages that come after.
import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { sentForm } from '../../../tests/support/sent-form.ts';
import { blankQuestion } from '../polls/question-kinds/kinds.ts';
import { goOn } from './answering.ts';
import { CONTACT_FIELD } from './contact.ts';

const content = examplePoll({ identity: 'identified' });
const [first, ...rest] = content.questions;
if (!first) throw new Error('the example has no question');
content.questions = [{ ...first, required: true }, blankQuestion('page', 'p2'), ...rest];

test('on the first page the address, asked for on the last, is not spoken of', () => {
	const refused = goOn(content, sentForm({}), 0);
	expect(refused.step).toBe('questions');
	expect(Object.keys(refused.problems)).toEqual([first.id]);
});

test('on the last page it is', () => {
	const refused = goOn(content, sentForm({ [`q.${first.id}`]: 'sat' }), Infinity);
	expect(Object.keys(refused.problems)).toEqual([CONTACT_FIELD]);
});
