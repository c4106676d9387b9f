import type { Question } from './question.ts';

/** Gives an id with this prefix that is not among those taken. */
export type FreshId = (prefix: string, taken: string[]) => string;

/** The question asked once for each of `titles`, one after the other. */
export const splitQuestion = (
	questions: readonly Question[],
	id: string,
	titles: readonly string[],
	freshId: FreshId
): Question[] => {
	const taken = questions.map((question) => question.id);
	return questions.flatMap((question) => {
		if (question.id !== id) return [question];
		return titles.map((title, at): Question => {
			if (at === 0) return { ...question, title };
			const fresh = freshId('q', taken);
			taken.push(fresh);
			return { ...structuredClone(question), id: fresh, title };
		});
	});
};
