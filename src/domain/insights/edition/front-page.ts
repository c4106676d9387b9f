// What the front of the board says beyond the numbers themselves, found in one snapshot and in nothing else.
import type { Changes } from '../measures/changes.ts';
import type { SnapshotContent } from '../snapshots/snapshot.ts';
import { strongerIn, type Stronger } from './stronger-in.ts';
import { groupingsOf, periodsOf, trendOf, type TrendPoint } from './trend-of.ts';
import { whatChanged } from './what-changed.ts';

export type FrontPage = {
	changes: Changes;
	/** By theme. */
	trends: Record<string, TrendPoint[]>;
	/** By theme, the surest first. */
	stronger: Record<string, Stronger[]>;
	/** What the answers may be broken down by. */
	groupings: { id: string; title: string }[];
	/** The breakdown by periods, and the periods there are, oldest first. */
	periodId: string;
	periods: string[];
};

export function frontPage(content: SnapshotContent): FrontPage {
	const stronger = strongerIn(content);
	const byTheme = <T>(of: (themeId: string) => T) =>
		Object.fromEntries(content.themes.map(({ id }) => [id, of(id)]));
	return {
		changes: whatChanged(content),
		trends: byTheme((id) => trendOf(content, id)),
		stronger: byTheme((id) => stronger.filter(({ themeId }) => themeId === id)),
		groupings: groupingsOf(content).map(({ id, title }) => ({ id, title })),
		periodId: periodsOf(content)?.id ?? '',
		periods: (periodsOf(content)?.groups ?? []).map(({ label }) => label)
	};
}
