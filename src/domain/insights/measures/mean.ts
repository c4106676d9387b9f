// Mean and median of numbers. The 95 % interval is mean +- 1.96 s / sqrt(n), with s^2 = sum (x - mean)^2 / (n - 1): the normal
// approximation, without a correction for a finite population. Cochran, W. G. (1977), Sampling Techniques, 3rd ed., 2.6 to 2.8. Of
// ten people it is narrower than Student's by 13 %, of thirty by 4 %. Sampling noise only.
import { Z95, type Interval } from './wilson.ts';

export type Average = Interval & { mean: number; median: number; people: number };

/** null when there is no number. */
export function average(values: readonly number[]): Average | null {
	const n = values.length;
	const sorted = [...values].sort((a, b) => a - b);
	const [lower, upper] = [sorted[Math.floor((n - 1) / 2)], sorted[Math.floor(n / 2)]];
	if (lower === undefined || upper === undefined) return null;
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const variance = n > 1 ? values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) : 0;
	const half = Z95 * Math.sqrt(variance / n);
	return { mean, median: (lower + upper) / 2, low: mean - half, high: mean + half, people: n };
}

/** As closely as a mean is shown, and told. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
