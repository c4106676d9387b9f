// What the field of a question kind is given. One component a kind; native controls only.
import type { Question } from '#domain/polls/question.ts';

export type FieldProps<Q extends Question = Question> = {
	question: Q;
	/** The name of its form field; further fields begin with it. */
	name: string;
	/** What was typed or picked so far, by field name. */
	values: Record<string, string[]>;
	/** The id of what is wrong with it. */
	problem: string | undefined;
	/** The ids of help, limit and problem, for one control that carries them all. */
	describedBy: string | undefined;
};

/** Each first control carries the question's name as its id, so that a link can lead to it. */
export const idOf = (name: string, at: number): string | undefined => (at === 0 ? name : undefined);
