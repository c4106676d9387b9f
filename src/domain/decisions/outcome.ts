// The outcome: what a poll found and what was decided, frozen on the day it was published.
import { z } from 'zod';
import { measured } from '../insights/snapshots/measured.ts';
import { how } from '../insights/snapshots/snapshot.ts';
import { THEME_KINDS } from '../insights/theme.ts';
import { STATUSES } from './decision.ts';

const interval = { low: z.number(), high: z.number() };
export const outcomeContent = z.object({
	/** What the asker says about it, in their own words. */
	words: z.string(),
	/** The scope of the statement that these answers were given under. */
	scope: z.number().default(1),
	people: z.number().nullable(),
	base: z.number(),
	k: z.number(),
	codebookVersion: z.number(),
	themes: z.array(
		z.object({
			id: z.uuid(),
			name: z.string(),
			kind: z.enum(THEME_KINDS),
			people: z.number(),
			orMore: z.boolean(),
			base: z.number(),
			share: z.number(),
			...interval,
			/** How the share is known, and from how many drawn at random it is estimated. Outcomes from before that was kept have none. */
			how: how.optional(),
			audited: z.number().int().optional()
		})
	),
	questions: z.array(measured),
	/** Answers of earlier versions that the questions do not count. */
	apart: z
		.array(
			z.object({
				questionId: z.string(),
				title: z.string(),
				versions: z.array(z.number()),
				people: z.number().nullable(),
				why: z.string()
			})
		)
		.default([]),
	decisions: z.array(
		z.object({
			text: z.string(),
			owner: z.string(),
			reason: z.string(),
			decidedOn: z.string(),
			status: z.enum(STATUSES),
			because: z.array(z.string())
		})
	)
});
export type OutcomeContent = z.infer<typeof outcomeContent>;

export type Outcome = { number: number; publishedAt: Date; content: OutcomeContent };
