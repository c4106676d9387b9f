// What reading one answer from a form gives back, and the words used for what is wrong.
import type { AnswerValue } from '../answer-value.ts';
import type { KindWords } from './kind.ts';

export type ReadAnswer<V = AnswerValue> = { value: V | null } | { problem: string };
/** The only two questions asked of a sent form: one field, or all fields of a name. FormData has both. */
export type SentForm = {
	get(name: string): FormDataEntryValue | null;
	getAll(name: string): FormDataEntryValue[];
};

/** Fields kept by name, read as if they had just been sent. */
export const formOf = (values: Readonly<Record<string, string[]>>): SentForm => ({
	get: (name) => values[name]?.[0] ?? null,
	getAll: (name) => values[name] ?? []
});

export const PREFER_NOT = 'prefer-not';

export const field = (id: string) => `q.${id}`;

// PostgreSQL keeps every character but NUL, which nobody types.
const clean = (given: string): string => given.replaceAll('\r\n', '\n').replaceAll('\0', '');
export const text = (form: SentForm, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? clean(value) : '';
};
/** All values of a name; empty ones and "Prefer not to say" aside. */
export const all = (form: SentForm, name: string): string[] =>
	form
		.getAll(name)
		.flatMap((value) =>
			typeof value === 'string' && value !== '' && value !== PREFER_NOT ? [clean(value)] : []
		);

/** Nothing was given: fine for an optional question, a problem for a required one. */
export function nothingGiven(
	question: { required: boolean; preferNot: boolean },
	ask: string,
	words: KindWords
): { value: null } | { problem: string } {
	if (!question.required) return { value: null };
	return { problem: question.preferNot ? words.nothingOrPreferNot(ask) : words.nothing(ask) };
}
