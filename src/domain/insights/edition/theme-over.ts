// What a snapshot tells of one theme beyond its number: over the periods, and by each grouping of the people.
import type { Breakdown, SnapshotContent } from '../snapshots/snapshot.ts';
import { isOfAll } from './is-of-all.ts';
import { strongerIn, type Stronger } from './stronger-in.ts';
import { groupingsOf, trendOf, type TrendPoint } from './trend-of.ts';

export type ThemeOver = {
	trend: TrendPoint[];
	stronger: Stronger[];
	groupings: Breakdown[];
	/** Somebody chose whom to read: groups are not compared. */
	isChosen: boolean;
};

/** Only groupings in which something is told of it. */
export const themeOver = (content: SnapshotContent, themeId: string): ThemeOver => ({
	trend: trendOf(content, themeId),
	stronger: strongerIn(content).filter((one) => one.themeId === themeId),
	isChosen: content.themes.some((theme) => theme.id === themeId && !isOfAll(theme)),
	groupings: groupingsOf(content).flatMap((breakdown) => {
		const themes = breakdown.themes.filter((one) => one.themeId === themeId);
		const isTold = themes.some(({ cells }) => cells.some((cell) => typeof cell === 'object'));
		return isTold ? [{ ...breakdown, themes }] : [];
	})
});
