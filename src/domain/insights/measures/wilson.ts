// Wilson score interval for a share. Wilson, E. B. (1927), JASA 22, 209-212.

export const Z95 = 1.959963984540054;

export type Interval = { low: number; high: number };

/** 95 % interval of k of n, as shares 0..1; [0, 1] when nobody was asked. Sampling noise only. */
export function wilson(k: number, n: number): Interval {
	if (n === 0) return { low: 0, high: 1 };
	const share = k / n;
	const z2 = Z95 * Z95;
	const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
	const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
