// An answer as it is stored. What it holds is said by the question's kind; this is only how deep it may go.
import { z } from 'zod';

const plain = z.union([z.string(), z.number(), z.null()]);
const part = z.union([plain, z.array(z.string()), z.record(z.string(), plain)]);

const preferNotValue = z.object({ preferNot: z.literal(true) });
/** Chosen by the person as an answer of its own, in any kind that offers it. */
export type PreferNot = z.infer<typeof preferNotValue>;
export const preferNot: PreferNot = { preferNot: true };

export const answerValue = z.union([
	z.string(),
	z.number(),
	z.array(z.string()),
	preferNotValue,
	z.record(z.string(), part)
]);
export type AnswerValue = z.infer<typeof answerValue>;

export const isPreferNot = (value: AnswerValue): value is PreferNot =>
	typeof value === 'object' && !Array.isArray(value) && 'preferNot' in value && value.preferNot === true;
