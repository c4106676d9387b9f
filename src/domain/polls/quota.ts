// Quotas: at most so many people with this answer. Pure; the counting is in sharing.store.server.ts.
import { z } from 'zod';
import { en, type Words } from '../languages/en.ts';
import type { AnswerValue } from './answer-value.ts';
import { KINDS } from './question-kinds/kinds.ts';
import { OTHER } from './question-kinds/offered.ts';
import type { Question, QuestionKind } from './question.ts';

export type Quota = { questionId: string; optionId: string; most: number };
/** How many places are taken: in all, and by answer under `quotaKey`. */
export type Taken = { inAll: number; byAnswer: ReadonlyMap<string, number> };

export const NONE_TAKEN: Taken = { inAll: 0, byAnswer: new Map() };

export const quotaKey = ({ questionId, optionId }: Pick<Quota, 'questionId' | 'optionId'>): string =>
	`${questionId}.${optionId}`;

/** Kinds whose answer is one of what is offered, or some of it. Of numbers, words, orders and tables no single value can be
 *  named beforehand. */
const OFFERING = new Set<QuestionKind>([
	...(['single', 'several', 'dropdown', 'picture', 'yesno'] as const),
	...(['rating', 'nps', 'csat', 'ces'] as const)
]);

/** The answers that a quota can be set on, each under the value by which it is stored; none where nothing is offered. */
export function answersOf(question: Question): { id: string; label: string }[] {
	if (!OFFERING.has(question.kind)) return [];
	const other = 'other' in question && question.other ? [[OTHER, question.other.label] as const] : [];
	return [...KINDS[question.kind].meanings(question), ...other].map(([id, label]) => ({ id, label }));
}

/** Every place that could be limited in these questions. */
export const placesIn = (questions: readonly Question[]): Omit<Quota, 'most'>[] =>
	questions.flatMap((question) =>
		answersOf(question).map(({ id }) => ({ questionId: question.id, optionId: id }))
	);

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
		const answers = answersOf(question);
		const isWayOut = !question.required || question.preferNot || answers.length === 0;
		return (
			!isWayOut &&
			answers.every(({ id }) =>
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
		return Array.isArray(chosen) ? chosen.includes(quota.optionId) : String(chosen) === quota.optionId;
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
export const AN_HOUR_FIELD = 'anHour';
export const quotaField = (quota: Pick<Quota, 'questionId' | 'optionId'>): string =>
	`${MOST_FIELD}.${quotaKey(quota)}`;

const limit = count.default(null);

/** What the form of limits of these questions may hold. An empty field is no limit. */
export function limitsInput(questions: readonly Question[]) {
	const places = placesIn(questions).map(quotaField);
	return z.object(
		Object.fromEntries(
			[MOST_FIELD, AN_HOUR_FIELD, ...places].map((name): [string, typeof limit] => [name, limit])
		)
	);
}
