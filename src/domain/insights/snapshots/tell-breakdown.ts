// Themes by the groups of one breakdown, as far as that may be told.
import type { ToldNumber } from './audit.ts';
import { standing, type Before, type Counted, type Stamp } from './counted.ts';
import { allHidden, cellsOf, countIn } from './cube.ts';
import { groupsOf, type Dimension } from './groups.ts';
import type { Guards, Ledger } from './ledger.ts';
import type { Breakdown, Cell } from './snapshot.ts';
import type { Kin } from './told-groups.ts';

/** Nothing of these themes is told by group. */
export const hideIn = (breakdown: Breakdown, themeIds: ReadonlySet<string>): Breakdown => ({
	...breakdown,
	themes: breakdown.themes.map(({ themeId, cells }) => ({
		themeId,
		cells: themeIds.has(themeId) ? allHidden(cells) : cells
	}))
});

/** What a cell says of its group. */
function numberOf(cell: Cell, people: number, group: number, k: number): ToldNumber[] {
	if (typeof cell === 'object') return [[group, cell.people]];
	if (cell === 'few') return [[group, 0, k - 1]];
	return cell === 'nearly-all' ? [[group, people - k + 1, people]] : [];
}

/** None where nothing of it may be told; the one before where it has to stand. */
export function tellBreakdown(
	dimension: Dimension,
	{ k }: Counted,
	before: Before | null,
	read: Ledger,
	told: ReadonlyMap<string, readonly Kin[]>,
	stamp: Stamp,
	guards: Guards
): Breakdown[] {
	const earlier = before?.content.cube.find(({ id }) => id === dimension.id);
	const groups = groupsOf(dimension, read.kin, k);
	if (!groups) return standing(earlier, read);
	const since = earlier?.countedAt ?? 0;
	if (earlier && groups.some(({ values }) => read.hasTooFewIn(dimension.id, values, since, k)))
		return standing(earlier, read);
	const indices = read.add(dimension.id, groups);
	if (!indices) return standing(earlier, read);
	const shown = groups.flatMap((group, at) => (group.shown ? [at] : []));
	const themes = [...told].map(([themeId, kin]) => {
		const counts = countIn(groups, dimension.id, kin);
		const cells = cellsOf(groups, counts, k, guards.complementary);
		const numbers = cells.flatMap((cell, at) => numberOf(cell, groups[at]?.people ?? 0, indices[at] ?? 0, k));
		const may = read.mayTell(themeId, numbers);
		if (may) read.note(themeId, numbers);
		const safe = may ? cells : allHidden(cells);
		return { themeId, cells: shown.map((at) => safe[at] ?? 'hidden') };
	});
	return [
		{
			id: dimension.id,
			title: dimension.title,
			...stamp,
			groups: shown.flatMap((at) => {
				const group = groups[at];
				return group ? [{ label: group.label, merged: group.merged, people: group.people }] : [];
			}),
			themes
		}
	];
}
