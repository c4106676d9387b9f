import type { Question } from '../question.ts';

/** The same question once more, under another id. It goes on with the next one, whatever the first does. */
export function copyQuestion(question: Question, id: string): Question {
	const copy = { ...structuredClone(question), id };
	delete copy.after;
	return copy;
}
