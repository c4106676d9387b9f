// Which themes may be told, and in which numbers: each held against all that was told of it before.
import { protectPeople } from '../disclosure.ts';
import { upToAll } from '../measures/nearly-all.ts';
import { wilson } from '../measures/wilson.ts';
import { standing, totalOf, type Before, type Counted, type Stamp } from './counted.ts';
import type { Guards, Ledger } from './ledger.ts';
import type { Breakdown, CountedTheme } from './snapshot.ts';
import { tellAside } from './tell-aside.ts';
import { hideIn, tellBreakdown } from './tell-breakdown.ts';
import { tellEstimates } from './tell-estimates.ts';
import { countGone, type Kin } from './told-groups.ts';

/** So many people were put under a theme, or taken from it, since it was told that those numbers are of another theme in all but
 *  its name: they say nothing of this one, and must not hold it fast. */
function isSortedAnew(
	{ people, orMore }: CountedTheme,
	kin: readonly Kin[],
	read: Ledger,
	k: number
): boolean {
	const still = totalOf(kin.filter(({ came }) => came !== null));
	if (orMore && still > people) return false;
	return Math.abs(still - people) - countGone(read.moved) >= k;
}

/** Every theme that may be told of, each with what speaks against it, and each breakdown. */
export function tellThemes(
	counted: Counted,
	before: Before | null,
	read: Ledger,
	stamp: Stamp,
	guards: Guards
): { themes: CountedTheme[]; cube: Breakdown[] } {
	const told = new Map<string, readonly Kin[]>();
	const themes = counted.themes.flatMap(({ themeId, kin, against }): CountedTheme[] => {
		const aside = { against: tellAside(read, `${themeId} against`, against, counted.k) };
		const shown = protectPeople(totalOf(kin), read.total, counted.k);
		const earlier = before?.content.themes.find(({ id }) => id === themeId);
		// Of the same people all of it is told anew, and what was told of them before is no other sum.
		if (read.changed === 0) read.takeBack(themeId, () => true);
		if (earlier && isSortedAnew(earlier, kin, read, counted.k)) read.forget(themeId);
		if (!shown) {
			read.note(themeId, [[read.everybody, 0, counted.k - 1]]);
			return [];
		}
		const most = shown.orMore ? read.total : shown.people;
		const number = [[read.everybody, shown.people, most] as const];
		if (!read.mayTell(themeId, number)) return standing(earlier, read);
		read.note(themeId, number);
		if (!shown.orMore) told.set(themeId, kin);
		const share = shown.people / read.total;
		const interval = wilson(shown.people, read.total);
		return [
			{
				...{ id: themeId, ...shown, base: read.total, share },
				...{ ...(shown.orMore ? upToAll(interval) : interval), ...aside, ...stamp }
			}
		];
	});
	const cube = counted.dimensions.flatMap((dimension) =>
		tellBreakdown(dimension, counted, before, read, told, stamp, guards)
	);
	const pinned = new Set([...told.keys()].filter((themeId) => read.pins(themeId)));
	for (const themeId of pinned) read.takeBack(themeId, ({ by }) => by !== null);
	const stillPinned = new Set([...pinned].filter((themeId) => read.pins(themeId)));
	for (const themeId of stillPinned) read.takeBack(themeId, () => true);
	const safe = themes.flatMap((theme) =>
		stillPinned.has(theme.id)
			? standing(
					before?.content.themes.find(({ id }) => id === theme.id),
					read
				)
			: [theme]
	);
	return {
		themes: tellEstimates(safe, counted, before, read, stamp),
		cube: cube.map((breakdown) =>
			breakdown.countedAt === stamp.countedAt ? hideIn(breakdown, pinned) : breakdown
		)
	};
}
