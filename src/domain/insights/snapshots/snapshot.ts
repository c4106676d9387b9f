// What the board, a theme's page, an outcome and an export of counts may say of a poll: counted once, protected, and kept.
// Nothing in it needs hiding any more, and no words of people are in it: those are read under their consent each time.
import { z } from 'zod';
import { measured } from './measured.ts';

const words = z.string().max(4000);
const label = z.string().max(2000);
const interval = { low: z.number(), high: z.number() };
/** By which snapshot, and on which day, this was counted: an earlier one where it had to stand still. */
const counted = { countedAt: z.number().int(), countedOn: z.iso.date() };

/** Reach times severity; filled in where severity was asked. */
const burden = z.object({ mean: z.number(), severity: z.number(), people: z.number(), ...interval });
/** Against the periods before; filled in by the detection of change. */
const change = z.object({
	direction: z.enum(['up', 'down', 'none']),
	before: z.number(),
	after: z.number(),
	p: z.number(),
	noted: z.boolean()
});

/** A number of people that stands beside the others. `few`: fewer than the smallest group. `hidden`: others could be told from it. */
const aside = z.union([z.object({ people: z.number(), orMore: z.boolean() }), z.enum(['few', 'hidden'])]);
export type Aside = z.infer<typeof aside>;

/** How the share of a theme is known. `counted`: all that was written was read. `estimated`: from people drawn at random.
 *  `chosen`: of those alone whom somebody chose to read. */
export const how = z.enum(['counted', 'estimated', 'chosen']);
export type How = z.infer<typeof how>;

export const countedTheme = z.object({
	id: z.uuid(),
	people: z.number(),
	/** So nearly everybody that only "this many or more" may be said. */
	orMore: z.boolean(),
	base: z.number(),
	/** Of the base; where it is estimated, of all who wrote. */
	share: z.number(),
	...interval,
	...counted,
	how: how.optional(),
	/** How many were drawn, and by which draw, where the share is estimated. */
	audited: z.number().int().optional(),
	draw: z.number().int().optional(),
	/** People whose words speak against it. */
	against: aside.optional(),
	burden: burden.optional(),
	change: change.optional()
});
export type CountedTheme = z.infer<typeof countedTheme>;

export const countedQuestion = measured.extend(counted);
export type CountedQuestion = z.infer<typeof countedQuestion>;

/** A theme among the people of a group: their number with its share, or why it is not told. `few`: fewer than the smallest
 *  group; `nearly-all`: all but fewer than the smallest group; `hidden`: others could be told from it. */
export const cell = z.union([
	z.object({ people: z.number(), share: z.number(), ...interval }),
	z.enum(['few', 'nearly-all', 'hidden'])
]);
export type Cell = z.infer<typeof cell>;

/** People by their answer to one question, or by the period in which they answered. */
export const breakdown = z.object({
	/** A question's id, or `period`. */
	id: z.string().max(200),
	title: label,
	...counted,
	groups: z
		.array(
			z.object({
				label,
				/** What was put together to make it large enough. */
				merged: z.array(label).max(200),
				people: z.number()
			})
		)
		.max(60),
	/** A theme each; a cell for each group, in their order. */
	themes: z.array(z.object({ themeId: z.uuid(), cells: z.array(cell).max(60) })).max(500)
});
export type Breakdown = z.infer<typeof breakdown>;

const refused = z.discriminatedUnion('why', [
	z.object({ why: z.literal(['few-people', 'few-periods', 'few-things']), least: z.number() }),
	z.object({ why: z.literal(['no-spread', 'chosen-reading']) })
]);
const driver = z.object({
	...{ cite: label, weight: z.number(), direction: z.enum(['more', 'fewer']) },
	...interval
});
const toldDrivers = z.union([
	z.object({ outcomeId: z.string().max(200), refused }),
	z.object({
		outcomeId: z.string().max(200),
		people: z.number(),
		method: z.enum(['lmg', 'johnson']),
		r2: z.object({ value: z.number(), ...interval }),
		drivers: z.array(driver).max(500)
	})
]);

export const snapshotContent = z.object({
	schema: z.literal(1),
	k: z.number().int(),
	scope: z.number().int(),
	/** People who answered. */
	people: z.number(),
	/** People of whom somebody read an open answer: the base of every theme. null where fewer than k. */
	base: z.number().nullable(),
	codebookVersion: z.number().int(),
	themes: z.array(countedTheme).max(500),
	/** Themes of the codebook that are not shown. */
	tooSmall: z.number().int(),
	measured: z.array(countedQuestion).max(300),
	apart: z
		.array(
			z.object({
				questionId: z.string().max(200),
				title: label,
				versions: z.array(z.number()).max(1000),
				people: z.number().nullable(),
				why: words
			})
		)
		.max(300),
	/** Of those who answered, who does not speak in any theme. Editions before this was counted have none. */
	absent: z.object({ wroteNothing: aside, notQuotable: aside }).optional(),
	/** What goes along with how it went in all; null where nothing asks that. */
	drivers: toldDrivers.nullable().default(null),
	/** One breakdown at a time, over questions and over fixed periods that are over. */
	cube: z.array(breakdown).max(12),
	/** People whose words nobody has read; null where they are too few to be told. */
	notRead: z.number().nullable()
});
export type SnapshotContent = z.infer<typeof snapshotContent>;

export type Snapshot = {
	number: number;
	/** YYYY-MM-DD */
	countedOn: string;
	codebookVersion: number;
	k: number;
	content: SnapshotContent;
	/** SHA-256 over the canonical JSON of `content`. */
	hash: string;
};

/** How a board's numbers stand to the answers: what a page says beside them. */
export type Freshness =
	| { state: 'current' }
	/** Being counted, this share of it done; of about so many people, once that is known. */
	| { state: 'counting'; share: number; of: number | null }
	/** Something changed, but for too few people to be counted anew. */
	| { state: 'waiting' };
