// How many people a theme is true of, and how that is known. Answers that somebody chose to read (from a draft, from a queue) say
// nothing of the rest: so a share is told where all were read, or where people were drawn at random and all of them were read.
import { wilson } from '../measures/wilson.ts';
import { correctedPrevalence, type Audited } from '../words/audit-prevalence.ts';

/** Somebody who wrote to at least one open question. */
export type Writer = {
	responseId: string;
	/** A person has read all that they wrote: now, and before the draw. */
	isRead: boolean;
	wasRead: boolean;
	/** Themes that people found in it, as they count now. */
	themeIds: readonly string[];
};
export type Draw = {
	/** Of all who were not wholly read on that day: in what share each theme was found, by machine or reader. */
	given: Readonly<Record<string, number>>;
	/** Of those drawn, what was found in theirs on that day. */
	drawn: ReadonlyMap<string, readonly string[]>;
};
export type Estimate =
	| {
			/** `all-read`: people read everything. `audited`: estimated from those drawn at random, and marked so. */
			how: 'all-read' | 'audited';
			people: number;
			base: number;
			share: number;
			low: number;
			high: number;
			/** How many were drawn and read. */
			audited: number;
	  }
	/** Only what somebody chose was read: no share is told. `left`: so many of those drawn are still to be read. */
	| { how: 'chosen-only'; left: number | null };

/**
 * Everybody read: their share, with Wilson's interval. Else two strata: whoever was wholly read before the draw counts as read;
 * the rest is estimated by the difference estimator over those drawn from it (audit-prevalence.ts), which is right on average
 * whatever the machine is worth, since the draw was at random and what was found before it was fixed before it.
 */
export function estimateShares(
	themeIds: readonly string[],
	writers: readonly Writer[],
	draw: Draw | null
): Map<string, Estimate> {
	const base = writers.length;
	const all = writers.every((one) => one.isRead);
	const drawn = writers.filter((one) => draw?.drawn.has(one.responseId));
	const left = drawn.filter((one) => !one.isRead).length;
	const before = writers.filter((one) => one.wasRead);
	const rest = base - before.length;
	const estimateOf = (themeId: string): Estimate => {
		const has = (one: Writer) => one.themeIds.includes(themeId);
		if (all) {
			const people = writers.filter(has).length;
			return {
				how: 'all-read',
				people,
				base,
				share: base === 0 ? 0 : people / base,
				...wilson(people, base),
				audited: 0
			};
		}
		if (!draw || left > 0 || drawn.length === 0) return { how: 'chosen-only', left: draw ? left : null };
		const audit = drawn.map((one): Audited => ({
			given: draw.drawn.get(one.responseId)?.includes(themeId) ?? false,
			found: has(one)
		}));
		const part = correctedPrevalence(audit, (draw.given[themeId] ?? 0) * rest, rest);
		const known = before.filter(has).length;
		const of = (share: number) => (known + share * rest) / base;
		return {
			...{ how: 'audited', people: Math.round(of(part.share) * base), base, share: of(part.share) },
			...{ low: of(part.low), high: of(part.high), audited: audit.length }
		};
	};
	return new Map(themeIds.map((id) => [id, estimateOf(id)]));
}
