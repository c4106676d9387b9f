// What an insight measured on one day, as the board showed it: totals, never anybody's answer. A decision keeps it, so that at
// the review the same measure is taken again and the two stand side by side.
import { z } from 'zod';
import { how } from '../insights/snapshots/snapshot.ts';

const words = z.string().max(500);
const share = z.object({
	kind: z.literal('share'),
	people: z.number(),
	orMore: z.boolean(),
	base: z.number(),
	share: z.number(),
	/** 95 %. */
	low: z.number(),
	high: z.number(),
	/** How the share was known, and from how many drawn at random it was estimated. */
	how: how.optional(),
	audited: z.number().optional()
});
const score = z.object({
	kind: z.literal('score'),
	name: words,
	value: words,
	low: words,
	high: words,
	people: z.number()
});
const people = z.object({ kind: z.literal('people'), people: z.number() });

export const evidence = z.object({
	/** `theme:{id}` or `question:{id}` */
	cite: words,
	name: z.string().max(2000),
	/** YYYY-MM-DD */
	day: z.iso.date(),
	measured: z.discriminatedUnion('kind', [share, score, people])
});
export const evidenceList = z.array(evidence).max(100);
export type Evidence = z.infer<typeof evidence>;

/** The insight then and now. `now` is null where the board does not show it any more: too few people, or taken off. */
export type ThenAndNow = { cite: string; name: string; then: Evidence | null; now: Evidence | null };

/** Why then and now stand side by side without a verdict; '' where there are no two shares. Whoever answered by then is mostly
 *  still counted now: a test of two shares takes them to be of different people, as those of two polls are. */
export function whyNoVerdict({ then, now }: ThenAndNow): string {
	if (!then || !now) return '';
	const [before, after] = [then.measured, now.measured];
	if (before.kind !== 'share' || after.kind !== 'share') return '';
	if (before.how === 'chosen' || after.how === 'chosen')
		return 'Somebody chose whom to read: a difference may come of that alone.';
	if (before.orMore || after.orMore)
		return 'One of the two is said only as “or more”: they cannot be compared.';
	if ((before.how === 'estimated') !== (after.how === 'estimated'))
		return 'One of the two is estimated from a draw, the other counted: they cannot be compared.';
	return 'Mostly the same people stand in both, so no test says whether the difference is more than chance.';
}
