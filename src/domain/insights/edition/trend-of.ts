// How a theme went over the periods of a snapshot, as far as that may be told. Fixed periods; only those that are over.
import type { Breakdown, Cell, SnapshotContent } from '../snapshots/snapshot.ts';

export type TrendPoint = {
	/** The period as it is called, such as 2021-03. */
	label: string;
	/** null where it is not told. */
	seen: { people: number; share: number; low: number; high: number } | null;
	/** People of the period. */
	of: number;
	/** Why it is not told. */
	untold: Extract<Cell, string> | null;
};

export const periodsOf = (content: SnapshotContent): Breakdown | undefined =>
	content.cube.find(({ id }) => id.startsWith('period-'));
/** What the answers may be broken down by, periods left out. */
export const groupingsOf = (content: SnapshotContent): Breakdown[] =>
	content.cube.filter(({ id }) => !id.startsWith('period-'));

export const cellsOfTheme = ({ themes }: Breakdown, themeId: string): readonly Cell[] =>
	themes.find((one) => one.themeId === themeId)?.cells ?? [];

/** Oldest first; [] where there is nothing to tell. */
export function trendOf(content: SnapshotContent, themeId: string): TrendPoint[] {
	const periods = periodsOf(content);
	if (!periods) return [];
	const cells = cellsOfTheme(periods, themeId);
	return periods.groups.map(({ label, people }, at): TrendPoint => {
		const cell = cells[at] ?? 'hidden';
		return typeof cell === 'object'
			? { label, of: people, seen: cell, untold: null }
			: { label, of: people, seen: null, untold: cell };
	});
}
