import { axisX, axisY, dot, gridX, ruleY } from '@observablehq/plot';
import { drawn } from './chart.ts';

export type Standing = { name: string; share: number; low: number; high: number };

const LONGEST = 44;
const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** Themes by their share, the largest first: a dot each, its 95 % interval as a line. */
export function standingChart(title: string, themes: readonly Standing[]): string {
	// Two long names may begin alike.
	const rows = themes.map((one, at) => ({
		name: `${at + 1}. ${short(one.name)}`,
		share: one.share * 100,
		low: one.low * 100,
		high: one.high * 100
	}));
	const words = `${rows.length} themes by their share of people, each with its 95 % interval. The table beside it says the numbers.`;
	return drawn(title, words, {
		width: 720,
		height: 40 + rows.length * 28,
		marginLeft: 320,
		marginRight: 24,
		x: { label: null, zero: true, nice: true },
		y: { type: 'band', domain: rows.map(({ name }) => name), label: null },
		marks: [
			gridX({ stroke: 'var(--rule)', strokeOpacity: 1 }),
			axisX({ tickFormat: (share: number) => `${share} %`, tickSize: 0, ticks: 5 }),
			axisY({ tickSize: 0 }),
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
