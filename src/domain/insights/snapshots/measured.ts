// A measured question as it is kept: in a snapshot, and in an outcome that was told.
import { z } from 'zod';

const words = z.string().max(4000);
const label = z.string().max(2000);
const interval = { low: z.number(), high: z.number() };
const list = <T extends z.ZodType>(one: T) => z.array(one).max(2000);

const row = z.object({
	...{ label, people: z.number(), share: z.number(), merged: list(label).default([]) },
	...{ ...interval, orMore: z.boolean().optional() }
});
/** Where a thing stands among others, as in rank-by-bootstrap.ts. */
const place = {
	tier: z.number().optional(),
	rankFrom: z.number().optional(),
	rankTo: z.number().optional(),
	amongThree: z.number().optional()
};
const valued = z.object({ value: z.number(), ...interval });
const averaged = z.object({ mean: z.number(), ...interval });

export const measured = z.object({
	id: z.string().max(200),
	title: label,
	base: z.number().nullable(),
	/** Told now it would give somebody away: it waits for the next snapshot. */
	held: z.boolean().optional(),
	rows: list(row),
	score: z.object({ name: words, value: words, low: words, high: words, formula: words }).nullable(),
	items: list(
		z.object({
			...{ label, score: z.number(), importance: z.number(), satisfaction: z.number(), people: z.number() },
			...{ ...place, ...interval }
		})
	),
	bestWorst: list(
		z.object({
			...{ label, score: z.number(), people: z.number() },
			...{ ...place, ...interval }
		})
	).default([]),
	kano: list(
		z.object({
			...{ label, people: z.number(), category: z.enum(['A', 'O', 'M', 'I', 'R', 'Q']).nullable() },
			...{ better: valued.nullable(), worse: valued.nullable() }
		})
	).default([]),
	pains: list(
		z.object({
			...{ label, people: z.number(), burden: averaged, severity: averaged.nullable(), ...place },
			reach: z.object({ share: z.number(), people: z.number(), orMore: z.boolean(), ...interval })
		})
	).default([]),
	numbers: list(
		z.object({
			...{ label, unit: label, mean: z.number(), median: z.number(), people: z.number() },
			...interval
		})
	).default([]),
	lines: list(z.object({ label, people: z.number(), rows: list(row) })).default([]),
	/** How tiers and places were drawn. */
	drawn: z.object({ seed: z.number(), replicates: z.number() }).optional()
});
