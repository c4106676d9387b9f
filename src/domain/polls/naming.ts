// Questions whose answers say who the person is. They are asked only where a contact is, and kept sealed with it: never among
// the answers that are read, counted, exported or passed on.
import type { AnswerValue } from './answer-value.ts';
import type { Question } from './question.ts';

export const NAMING_KINDS: readonly string[] = ['email', 'phone', 'address', 'file'];

export const namesPerson = ({ kind }: { kind: string }): boolean => NAMING_KINDS.includes(kind);

export type Apart = {
	answers: Record<string, AnswerValue>;
	/** What names the person, by question. */
	said: Record<string, AnswerValue>;
};

/** Parts what may lie among the answers from what may only lie with the contact. */
export function setApart(
	questions: readonly Question[],
	values: Readonly<Record<string, AnswerValue>>
): Apart {
	const naming = new Set(questions.filter(namesPerson).map(({ id }) => id));
	const where = (apart: boolean) =>
		Object.fromEntries(Object.entries(values).filter(([id]) => naming.has(id) === apart));
	return { answers: where(false), said: where(true) };
}
