import { expect, test } from 'vitest';
import type { TrendPoint } from '#domain/insights/edition/trend-of.ts';
import { sparkOf } from './spark.ts';

const point = (share: number | null): TrendPoint => ({
	...{ label: '2021-03', of: 100, untold: share === null ? ('few' as const) : null },
	seen: share === null ? null : { people: 20, share, low: share - 0.1, high: share + 0.1 }
});

test('a line with its interval as a band behind it; a period that is not told leaves a gap in both', () => {
	const { line, band, last } = sparkOf([0.2, 0.3, null, 0.4].map(point));
	// The highest end of an interval, 50 %, is the top: 20 units over an edge of two.
	expect(line).toBe('M2.0 14.0L34.0 10.0M98.0 6.0');
	expect(band).toBe('M2.0 10.0L34.0 6.0L34.0 14.0L2.0 18.0ZM98.0 2.0L98.0 10.0Z');
	expect(last).toEqual({ x: 98, y: 6 });
	expect(sparkOf([point(null)])).toEqual({ line: '', band: '', last: null });
});
