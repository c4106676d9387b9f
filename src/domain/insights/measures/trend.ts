// Whether a row of numbers drifts one way. Mann, H. B. (1945), Econometrica 13; Kendall, M. G. (1975), Rank Correlation Methods,
// for the variance with ties; Sen, P. K. (1968), JASA 63, for the slope. Periods that depend on one another (a season, the same
// people again) make it too sure of itself.
import { normalTails } from './normal.ts';

export const PERIODS_FOR_TREND = 8;

export type Trend = {
	/** Pairs that rose less pairs that fell. */
	s: number;
	/** Its variance where nothing drifts, ties allowed for. */
	variance: number;
	/** Both tails, with the correction for continuity. */
	p: number;
	/** The median of all slopes between two periods, in the units of the values a period. */
	slope: number;
};

/** Values in the order of time, evenly apart. null under eight. */
export function mannKendall(values: readonly number[]): Trend | null {
	const n = values.length;
	if (n < PERIODS_FOR_TREND) return null;
	const pairs = values.flatMap((earlier, from) =>
		values.slice(from + 1).map((later, gap) => ({ rise: later - earlier, apart: gap + 1 }))
	);
	const s = pairs.reduce((sum, { rise }) => sum + Math.sign(rise), 0);
	const variance = (spread(n) - tiesOf(values).reduce((sum, tied) => sum + spread(tied), 0)) / 18;
	const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
	return {
		s,
		variance,
		p: Math.min(1, normalTails(z)),
		slope: median(pairs.map((pair) => pair.rise / pair.apart))
	};
}

const spread = (n: number) => n * (n - 1) * (2 * n + 5);

/** How many values are alike, for each value. */
function tiesOf(values: readonly number[]): number[] {
	const times = new Map<number, number>();
	for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
	return [...times.values()];
}

function median(values: number[]): number {
	const sorted = values.sort((a, b) => a - b);
	const [lower = 0, upper = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return (lower + upper) / 2;
}
