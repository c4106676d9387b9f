// Numbers computed from answers: weights of chosen answers, or the numbers themselves, added up.
import { z } from 'zod';
import { isPreferNot, type AnswerValue } from '../answer-value.ts';
import { questionId, text } from '../question-kinds/question-parts.ts';

export const score = z.object({
	id: questionId,
	name: text(120).default(''),
	add: z
		.array(
			z.object({
				of: questionId,
				/** What each answer counts, by option id or number; left out: the number that was answered. */
				weights: z.record(z.string().max(40), z.number().min(-1e6).max(1e6)).optional(),
				times: z.number().min(-1e6).max(1e6).optional()
			})
		)
		.max(100)
});
export type Score = z.infer<typeof score>;

/** The score over these answers; null when none of its questions was answered. */
export function scoreOf({ add }: Score, values: ReadonlyMap<string, AnswerValue>): number | null {
	const parts = add.flatMap(({ of, weights, times = 1 }) => {
		const value = values.get(of);
		return value === undefined || isPreferNot(value) ? [] : [times * worth(value, weights)];
	});
	return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

function worth(value: AnswerValue, weights: Record<string, number> | undefined): number {
	if (typeof value === 'object') {
		const each: unknown[] = Object.values(value);
		return each.reduce<number>((sum, one) => sum + weigh(one, weights), 0);
	}
	return weigh(value, weights);
}

function weigh(value: unknown, weights: Record<string, number> | undefined): number {
	if (typeof value !== 'string' && typeof value !== 'number') return 0;
	if (weights) return weights[String(value)] ?? 0;
	const number = Number(value);
	return Number.isFinite(number) ? number : 0;
}
