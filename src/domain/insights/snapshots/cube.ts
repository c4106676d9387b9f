// Themes by group, one breakdown at a time: small cells and nearly full ones are not told, and others with them where they
// could be worked out from the rest.
import { wilson } from '../measures/wilson.ts';
import type { Group } from './groups.ts';
import type { Cell } from './snapshot.ts';
import type { Kin } from './told-groups.ts';

/** People of each group. */
export const countIn = (groups: readonly Group[], by: string, kin: readonly Kin[]): number[] =>
	groups.map(({ values }) =>
		kin.reduce((sum, { cells, people }) => sum + (values.includes(cells[by] ?? '') ? people : 0), 0)
	);

/**
 * The cells of one theme, one a group. What is not told has to be large enough taken together, since it is the theme's total
 * less what is told: where it is not, the smallest told cell is hidden as well. A theme's people do not share out the column
 * (one person may stand in several themes), so that only rows add up.
 */
export function cellsOf(
	groups: readonly Group[],
	people: readonly number[],
	k: number,
	complementary = true
): Cell[] {
	const cells = groups.map((group, at): Cell => cellOf(people[at] ?? 0, group, k));
	if (!complementary) return cells;
	const isTold = (at: number) => typeof cells[at] === 'object';
	const untold = () => groups.flatMap((_group, at) => (isTold(at) ? [] : [at]));
	const sum = (ats: readonly number[], of: (at: number) => number) =>
		ats.reduce((total, at) => total + of(at), 0);
	for (let hidden = untold(); hidden.length > 0 && hidden.length < groups.length; hidden = untold()) {
		const count = sum(hidden, (at) => people[at] ?? 0);
		const base = sum(hidden, (at) => groups[at]?.people ?? 0);
		if (count >= k && base - count >= k) break;
		const smallest = groups
			.flatMap((group, at) => (isTold(at) ? [{ at, people: group.people }] : []))
			.sort((a, b) => a.people - b.people || a.at - b.at)[0];
		if (!smallest) break;
		cells[smallest.at] = 'hidden';
	}
	return cells;
}

function cellOf(people: number, group: Group, k: number): Cell {
	if (!group.shown) return 'hidden';
	if (people < k) return 'few';
	if (group.people - people < k) return 'nearly-all';
	return { people, share: people / group.people, ...wilson(people, group.people) };
}

export const allHidden = (cells: readonly Cell[]): Cell[] => cells.map(() => 'hidden');
