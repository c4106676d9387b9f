// How many people a theme is true of, and how that is known. Answers that somebody chose to read (from a draft, from a queue) say
// nothing of the rest: so a share is told where all were read, or where people were drawn at random and all of them were read.
import { wilson } from '../measures/wilson.ts';
import { correctedPrevalence, type Audited } from '../words/audit-prevalence.ts';

/** People who are drawn at once. */
export const MOST_AUDITED = 200;

/** Everybody who wrote to at least one open question. */
export type Writers = {
	people: number;
	/** Of whom something is still unread; and who were wholly read before the draw. */
	unread: number;
	before: number;
	/** By theme: people it was found in, and those of them who were wholly read before the draw. */
	found: ReadonlyMap<string, { people: number; before: number }>;
};
export type Drawn = {
	/** A person has read all that they wrote. */
	isRead: boolean;
	/** Themes that were found in it on the day of the draw, by machine or reader; and that people find in it now. */
	givenIds: readonly string[];
	themeIds: readonly string[];
};
export type Draw = {
	/** Of all who were not wholly read on that day: in what share each theme was found, by machine or reader. */
	given: Readonly<Record<string, number>>;
	drawn: readonly Drawn[];
};
export type Estimate =
	| {
			/** `all-read`: people read everything. `audited`: estimated from those drawn at random, and marked so. */
			/** People read all of it. */
			how: 'all-read';
			people: number;
			base: number;
			share: number;
			low: number;
			high: number;
	  }
	| {
			/** Estimated from those drawn at random, and marked so. `audited`: how many were drawn and read. */
			how: 'audited';
			people: number;
			base: number;
			share: number;
			low: number;
			high: number;
			audited: number;
			/** As it was put together: the share of the rest, who were not wholly read before the draw. */
			part: { rest: number; part: { share: number; low: number; high: number } };
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
	writers: Writers,
	draw: Draw | null
): Map<string, Estimate> {
	const base = writers.people;
	const drawn = draw?.drawn ?? [];
	const left = drawn.filter((one) => !one.isRead).length;
	const rest = base - writers.before;
	const estimateOf = (themeId: string): Estimate => {
		const { people, before: known } = writers.found.get(themeId) ?? { people: 0, before: 0 };
		if (writers.unread === 0)
			return {
				how: 'all-read',
				people,
				base,
				share: base === 0 ? 0 : people / base,
				...wilson(people, base)
			};
		if (!draw || left > 0 || drawn.length === 0) return { how: 'chosen-only', left: draw ? left : null };
		const audit = drawn.map((one): Audited => ({
			given: one.givenIds.includes(themeId),
			found: one.themeIds.includes(themeId)
		}));
		const part = correctedPrevalence(audit, (draw.given[themeId] ?? 0) * rest, rest);
		const of = (share: number) => (known + share * rest) / base;
		return {
			...{ how: 'audited', people: Math.round(of(part.share) * base), base, share: of(part.share) },
			...{ low: of(part.low), high: of(part.high), audited: audit.length },
			part: { rest, part: { share: part.share, low: part.low, high: part.high } }
		};
	};
	return new Map(themeIds.map((id) => [id, estimateOf(id)]));
}
