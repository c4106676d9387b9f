import { areaY, axisX, axisY, dot, lineY, ruleX, ruleY } from '@observablehq/plot';
import type { TrendPoint } from '#domain/insights/edition/trend-of.ts';
import { drawn } from './chart.ts';

/** The share of a theme over the periods, its interval as a band. A period that is not told leaves a gap. */
export function trendChart(title: string, points: readonly TrendPoint[]): string {
	const rows = points.map(({ label, seen }) => ({
		label,
		share: seen ? seen.share * 100 : NaN,
		low: seen ? seen.low * 100 : NaN,
		high: seen ? seen.high * 100 : NaN
	}));
	// A band takes two periods side by side; one that stands alone has its interval as a line.
	const alone = rows.filter(
		({ share }, at) =>
			!Number.isNaN(share) &&
			Number.isNaN(rows[at - 1]?.share ?? NaN) &&
			Number.isNaN(rows[at + 1]?.share ?? NaN)
	);
	const told = points.filter(({ seen }) => seen);
	const words = `Share of people in ${told.length} of ${points.length} periods, with the 95 % interval as a band. The table beside it says the numbers.`;
	// So many names as can be read side by side.
	const every = Math.ceil(rows.length / 5);
	return drawn(title, words, {
		width: 400,
		height: 220,
		marginLeft: 48,
		marginRight: 24,
		marginBottom: 36,
		x: { type: 'point', domain: rows.map(({ label }) => label), label: null },
		y: { label: null, zero: true, nice: true },
		marks: [
			axisY({ tickFormat: (share: number) => `${share} %`, ticks: 4, tickSize: 0 }),
			axisX({ tickSize: 0, tickFormat: (label: string, at: number) => (at % every === 0 ? label : '') }),
			ruleY([0], { stroke: 'var(--rule)' }),
			areaY(rows, { x: 'label', y1: 'low', y2: 'high', fill: 'var(--accent)', fillOpacity: 0.18 }),
			ruleX(alone, {
				...{ x: 'label', y1: 'low', y2: 'high', stroke: 'var(--accent)' },
				...{ strokeWidth: 6, strokeOpacity: 0.18 }
			}),
			lineY(rows, { x: 'label', y: 'share', stroke: 'var(--accent)', strokeWidth: 2 }),
			dot(rows, { x: 'label', y: 'share', fill: 'var(--accent)', r: 3 })
		]
	});
}
