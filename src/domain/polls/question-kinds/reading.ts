// What reading one answer from a form gives back, and the words used for what is wrong.
import type { AnswerValue } from '../question.ts';

export type ReadAnswer = { value: AnswerValue | null } | { problem: string };
/** The only two questions asked of a sent form: one field, or all fields of a name. FormData has both. */
export type SentForm = {
	get(name: string): FormDataEntryValue | null;
	getAll(name: string): FormDataEntryValue[];
};

export const PREFER_NOT = 'prefer-not';
export const preferNot = { preferNot: true } as const;

export const field = (id: string) => `q.${id}`;
export const text = (form: SentForm, name: string): string => {
	const value = form.get(name);
	// PostgreSQL keeps every character but NUL, which nobody types.
	return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : '';
};

/** Nothing was given: fine for an optional question, a problem for a required one. */
export function nothingGiven(question: { required: boolean; preferNot: boolean }, ask: string): ReadAnswer {
	if (!question.required) return { value: null };
	return { problem: question.preferNot ? `${ask}, or choose “Prefer not to say”.` : `${ask}.` };
}

export const NOT_OFFERED = 'This answer is not among those offered. Choose again.';
