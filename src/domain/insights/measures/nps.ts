// Net promoter score: share of 9-10 less share of 0-6. Reichheld, F. (2003), HBR 81(12). Promoters p and detractors d are two of
// three parts of one whole: the variance of p - d is (p + d - (p - d)^2) / n, and the interval +- 1.96 times its root, cut at the
// ends (Wald's). Rocks, B. (2016), The American Statistician 70, 365-372.
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
