import { axisX, axisY, dot, gridX, ruleY, text } from '@observablehq/plot';
import { drawn } from './chart.ts';

/** `orMore`: so nearly everybody that the share is only the least. */
export type Standing = { name: string; share: number; low: number; high: number; orMore?: boolean };

const LONGEST = 44;
const short = (name: string, longest = LONGEST) =>
	name.length > longest ? `${name.slice(0, longest - 1)}…` : name;

/** Of one theme in the picture, in pixels; where it is narrow, its name stands above its line. */
const ROW = { wide: 28, narrow: 46 };
const standingHeight = (themes: number, width: keyof typeof ROW) => 40 + themes * ROW[width];

/** Themes by their share, the largest first: a dot each, its 95 % interval as a line. `narrow` is for a phone. */
export function standingChart(
	title: string,
	themes: readonly Standing[],
	width: keyof typeof ROW = 'wide'
): string {
	const isNarrow = width === 'narrow';
	// Two long names may begin alike.
	const rows = themes.map((one, at) => ({
		name: `${at + 1}. ${one.orMore ? `${short(one.name, LONGEST - 10)} (or more)` : short(one.name)}`,
		share: one.share * 100,
		low: one.low * 100,
		high: (one.orMore ? 1 : one.high) * 100
	}));
	const words = `${rows.length} themes by their share of people, each with its 95 % interval. The table beside it says the numbers.`;
	return drawn(title, words, {
		width: isNarrow ? 360 : 720,
		height: standingHeight(rows.length, width),
		marginLeft: isNarrow ? 12 : 320,
		marginRight: 24,
		x: { label: null, zero: true, nice: true },
		y: { type: 'band', domain: rows.map(({ name }) => name), label: null, axis: null },
		marks: [
			gridX({ stroke: 'var(--rule)', strokeOpacity: 1 }),
			axisX({ tickFormat: (share: number) => `${share} %`, tickSize: 0, ticks: 5 }),
			isNarrow
				? text(rows, {
						...{ y: 'name', text: 'name', frameAnchor: 'left', textAnchor: 'start' },
						...{ dx: -12, dy: -16, fill: 'currentColor' }
					})
				: axisY({ tickSize: 0 }),
			ruleY(rows, {
				y: 'name',
				x1: 'low',
				x2: 'high',
				stroke: 'var(--accent)',
				strokeWidth: 4,
				strokeOpacity: 0.35,
				strokeLinecap: 'round'
			}),
			dot(rows, { y: 'name', x: 'share', fill: 'var(--accent)', r: 4 })
		]
	});
}
