// Net promoter score: share of 9-10 less share of 0-6. Reichheld, F. (2003), HBR 81(12). Interval from the variance of a
// trinomial difference.
import { Z95, type Interval } from './wilson.ts';

/** Counts of the answers 0 to 10, in order. The score and its 95 % interval, -100..100; null when nobody answered. */
export function nps(counts: readonly number[]): (Interval & { score: number }) | null {
	const sum = (from: number, to: number) =>
		counts.slice(from, to + 1).reduce((total, count) => total + count, 0);
	const n = sum(0, 10);
	if (n === 0) return null;
	const [detractors, promoters] = [sum(0, 6) / n, sum(9, 10) / n];
	const score = promoters - detractors;
	const half = Z95 * Math.sqrt((promoters + detractors - score * score) / n);
	return {
		score: score * 100,
		low: Math.max(-100, (score - half) * 100),
		high: Math.min(100, (score + half) * 100)
	};
}
