// A theme over the periods as two paths of an SVG: its share as a line, its 95 % interval as a band behind it.
import type { TrendPoint } from '#domain/insights/edition/trend-of.ts';

export const WIDE = 100;
export const HIGH = 24;
const EDGE = 2;

type Shown = { at: number; share: number; low: number; high: number };
export type Spark = { line: string; band: string; last: { x: number; y: number } | null };

/** A period that is not told leaves a gap. Of one that stands alone the band is its interval as an upright line. */
export function sparkOf(trend: readonly TrendPoint[]): Spark {
	const told = trend.flatMap(({ seen }, at): Shown[] => (seen ? [{ at, ...seen }] : []));
	const top = Math.max(0.01, ...told.map(({ high }) => high));
	const x = (at: number) => (trend.length < 2 ? 0 : EDGE + (at * (WIDE - 2 * EDGE)) / (trend.length - 1));
	const y = (share: number) => HIGH - EDGE - (share / top) * (HIGH - 2 * EDGE);
	const point = (at: number, share: number) => `${x(at).toFixed(1)} ${y(share).toFixed(1)}`;
	const runs = runsOf(told);
	const last = told.at(-1);
	return {
		line: runs.map((run) => `M${run.map(({ at, share }) => point(at, share)).join('L')}`).join(''),
		band: runs
			.map((run) => {
				const along = run.map(({ at, high }) => point(at, high));
				const back = run.map(({ at, low }) => point(at, low)).reverse();
				return `M${[...along, ...back].join('L')}Z`;
			})
			.join(''),
		last: last ? { x: x(last.at), y: y(last.share) } : null
	};
}

/** Periods side by side. */
function runsOf(told: readonly Shown[]): Shown[][] {
	const runs: Shown[][] = [];
	for (const one of told) {
		const run = runs.at(-1);
		if (run?.at(-1)?.at === one.at - 1) run.push(one);
		else runs.push([one]);
	}
	return runs;
}
