// What would mend a gap at one press: said in words first, and a step that can be undone like any other.
import type { Intent } from '../../intents/intent.ts';
import { withoutQuestion } from '../journey/hangs-on.ts';
import type { PollContent } from '../poll.ts';
import type { Question } from '../question.ts';

export type Mend = {
	/** What the button says. */
	label: string;
	change: (content: PollContent) => PollContent;
};

export const takeOutQuestion = (id: string): Mend => ({
	label: 'Take this question out',
	change: (content) => withoutQuestion(content, id)
});

export const changeQuestion = (
	id: string,
	label: string,
	change: (question: Question) => Question
): Mend => ({
	label,
	change: (content) => ({
		...content,
		questions: content.questions.map((question) => (question.id === id ? change(question) : question))
	})
});

export const changeIntent = (label: string, change: (intent: Intent) => Partial<Intent>): Mend => ({
	label,
	change: (content) => ({ ...content, intent: { ...content.intent, ...change(content.intent) } })
});

export const takeOutUse = (id: string): Mend =>
	changeIntent('Take this use out', ({ purposes }) => ({
		purposes: { ...purposes, optional: purposes.optional.filter((purpose) => purpose.id !== id) }
	}));

export const takeOutData = (id: string): Mend =>
	changeIntent('Take this data out', ({ data }) => ({ data: data.filter((item) => item.id !== id) }));
