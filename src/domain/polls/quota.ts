// Quotas: at most so many people with this answer. Pure; the counting is in sharing.store.server.ts.
import { z } from 'zod';
import { en, type Words } from '../languages/en.ts';
import type { AnswerValue } from './answer-value.ts';
import type { Option } from './question-kinds/question-parts.ts';
import type { Question } from './question.ts';

export type Quota = { questionId: string; optionId: string; most: number };
/** How many places are taken: in all, and by answer under `quotaKey`. */
export type Taken = { inAll: number; byAnswer: ReadonlyMap<string, number> };

export const NONE_TAKEN: Taken = { inAll: 0, byAnswer: new Map() };

export const quotaKey = ({ questionId, optionId }: Pick<Quota, 'questionId' | 'optionId'>): string =>
	`${questionId}.${optionId}`;

/** The answers that a quota can be set on; none for a question that offers no choice. */
export const optionsOf = (question: Question): Option[] => ('options' in question ? question.options : []);

const isReached = (quota: Quota, { byAnswer }: Taken): boolean =>
	(byAnswer.get(quotaKey(quota)) ?? 0) >= quota.most;

/** Nobody could answer any more: in all, or because every answer to a question that must be answered is full. */
export function isFull(
	questions: readonly Question[],
	limits: { most: number | null; quotas: readonly Quota[] },
	taken: Taken
): boolean {
	if (limits.most !== null && taken.inAll >= limits.most) return true;
	return questions.some((question) => {
		const options = optionsOf(question);
		const isWayOut = !question.required || question.preferNot || options.length === 0;
		return (
			!isWayOut &&
			options.every(({ id }) =>
				limits.quotas.some(
					(quota) => quota.questionId === question.id && quota.optionId === id && isReached(quota, taken)
				)
			)
		);
	});
}

/** The question to which this person gave an answer that is full; null when there is a place for them. */
export function fullQuestion(
	questions: readonly Question[],
	quotas: readonly Quota[],
	taken: Taken,
	values: Record<string, AnswerValue>
): Question | null {
	const gave = (quota: Quota) => {
		const value = values[quota.questionId];
		// Beside words of one's own the ids chosen stand by themselves.
		const chosen = typeof value === 'object' && 'chosen' in value ? value.chosen : value;
		return Array.isArray(chosen) ? chosen.includes(quota.optionId) : chosen === quota.optionId;
	};
	const met = quotas.find((quota) => gave(quota) && isReached(quota, taken));
	return questions.find((question) => question.id === met?.questionId) ?? null;
}

export const sayFull = ({ title }: Question, words: Words['road'] = en.road): string =>
	words.answerFull(title);

const count = z
	.string()
	.trim()
	.regex(/^\d{0,7}$/, 'Write a whole number, or leave it empty.')
	.transform((typed) => (typed === '' ? null : Number(typed)))
	.refine((number) => number !== 0, 'At least 1. To take no answers at all, close the poll.');

export const MOST_FIELD = 'most';
export const quotaField = (quota: Pick<Quota, 'questionId' | 'optionId'>): string =>
	`${MOST_FIELD}.${quotaKey(quota)}`;

const limit = count.default(null);

/** What the form of limits of these questions may hold. An empty field is no limit. */
export function limitsInput(questions: readonly Question[]) {
	const places = questions.flatMap((question) =>
		optionsOf(question).map(({ id }) => quotaField({ questionId: question.id, optionId: id }))
	);
	return z.object(
		Object.fromEntries([MOST_FIELD, ...places].map((name): [string, typeof limit] => [name, limit]))
	);
}
