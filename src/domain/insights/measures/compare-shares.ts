// Two shares of different people, and the interval of their difference: Newcombe's square-and-add of two Wilson intervals.
// Newcombe, R. G. (1998), Statistics in Medicine 17, 873-890, method 10.
import { normalTails } from './normal.ts';
import { wilson, Z95, type Interval } from './wilson.ts';

export type Counted = { people: number; of: number };
/** -1..1, `a` less `b`. */
export type Difference = Interval & { difference: number };

/** 95 % interval of a/n - b/m. Both must have been asked of somebody. */
export const newcombe = (a: Counted, b: Counted): Difference =>
	squareAndAdd(
		{ share: a.people / a.of, ...wilson(a.people, a.of) },
		{ share: b.people / b.of, ...wilson(b.people, b.of) }
	);

/** A share with its 95 % interval, however that was found. */
export type Known = Interval & { share: number };

/** 95 % interval of `a` less `b`, put together of their own intervals. Zou, G. Y. and Donner, A. (2008), Statistics in Medicine 27,
 *  1693-1702; with Wilson intervals it is Newcombe's. */
export function squareAndAdd(a: Known, b: Known): Difference {
	const difference = a.share - b.share;
	return {
		difference,
		low: difference - Math.hypot(a.share - a.low, b.high - b.share),
		high: difference + Math.hypot(a.high - a.share, b.share - b.low)
	};
}

/** The p-value of "both shares are the same", as far as their intervals tell it: each a 95 % interval of a normal estimate, so that
 *  its error is (high - low) / (2 x 1.96), and z = (a - b) / sqrt(error of a ^2 + error of b ^2), both tails. Altman, D. and Bland,
 *  J. M. (2003), BMJ 326, 219. */
export function knownTest(a: Known, b: Known): number {
	const error = Math.hypot(a.high - a.low, b.high - b.low) / (2 * Z95);
	return error === 0 ? 1 : normalTails((a.share - b.share) / error);
}
