// What one press of Undo takes back: the words of one place, never a question together with them.
import { expect, test, vi } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import { blankQuestion } from '#domain/polls/question-kinds/kinds.ts';
import { placeOfChange } from './place-of-change.ts';

vi.stubGlobal('$state', (value: unknown) => value);
const { Steps } = await import('./steps.svelte.ts');

/** Does these one after the other without a pause; returns what each Undo leads back to, as titles. */
function undone(...changes: ((content: PollContent) => void)[]): string[] {
	const steps = new Steps();
	let now = examplePoll();
	now.questions = [];
	for (const change of changes) {
		const before = structuredClone(now);
		change(now);
		now = structuredClone(now);
		steps.typed(before, now);
	}
	const back: string[] = [];
	for (let before = steps.undo(now); before; before = steps.undo(now)) {
		now = before;
		back.push(now.questions.map(({ title }) => title || '…').join(', '));
	}
	return back;
}
const add = (id: string) => (content: PollContent) => void content.questions.push(blankQuestion('short', id));
const type = (at: number, words: string) => (content: PollContent) => {
	const question = content.questions[at];
	if (question) question.title = words;
};

test('adding, typing and moving are steps of their own; keys in one place are one', () => {
	const swap = (content: PollContent) => void content.questions.reverse();
	expect(undone(add('a'), type(0, 'H'), type(0, 'How'), add('b'), type(1, 'Why'), swap)).toEqual([
		'How, Why',
		'How, …',
		'How',
		'…',
		''
	]);
});

test('typing in another field is another step', () => {
	expect(undone(add('a'), add('b'), type(0, 'One'), type(1, 'Two'))).toEqual(['One, …', '…, …', '…', '']);
});

test('the place is the field; what moved or came is said of its list', () => {
	const before = examplePoll();
	const renamed = structuredClone(before);
	renamed.intent.asker.name = 'Somebody else';
	expect(placeOfChange(before, renamed)).toBe('intent.asker.name');
	const longer = structuredClone(before);
	longer.questions.push(blankQuestion('nps', 'new'));
	expect(placeOfChange(before, longer)).toBe('questions!');
});
