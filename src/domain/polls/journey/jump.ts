// Where it goes on after a question: forward to another one, or to the end.
import { z } from 'zod';
import { condition } from './condition.ts';

/** Instead of a question's id: nothing more is asked. */
export const END = 'end';

export const jump = z.object({
	/** Left out: always. */
	when: condition.optional(),
	/** The id of a later question, or `end`. */
	to: z.string().regex(/^[a-z0-9]{1,20}$/)
});
export type Jump = z.infer<typeof jump>;
