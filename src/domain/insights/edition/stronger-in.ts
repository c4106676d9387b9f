// Among whom a theme is named more often than among all others: two shares compared, with so many looked at held in mind.
import { adjustForLooking, isTold } from '../measures/false-discovery.ts';
import { shareTest } from '../measures/fisher.ts';
import type { SnapshotContent } from '../snapshots/snapshot.ts';
import { isOfAll } from './is-of-all.ts';
import { cellsOfTheme, groupingsOf } from './trend-of.ts';

export type Stronger = {
	themeId: string;
	/** The breakdown's id and title, and the group's name. */
	by: string;
	title: string;
	group: string;
	share: number;
	/** Of everybody else. */
	others: number;
};

/** Everything that stands out in the snapshot, the surest first. Of an older breakdown the others do not follow: who came since
 *  would stand among them, of whatever group they are. */
export function strongerIn(content: SnapshotContent): Stronger[] {
	const looked = groupingsOf(content).flatMap((breakdown) =>
		content.themes.flatMap((theme) => {
			if (theme.orMore || !isOfAll(theme) || theme.countedAt !== breakdown.countedAt) return [];
			return cellsOfTheme(breakdown, theme.id).flatMap((cell, at) => {
				const group = breakdown.groups[at];
				if (typeof cell !== 'object' || !group) return [];
				const here = { people: cell.people, of: group.people };
				const rest = { people: theme.people - cell.people, of: theme.base - group.people };
				if (rest.of <= 0 || rest.people < 0) return [];
				const others = rest.people / rest.of;
				return [
					{
						p: shareTest(here, rest),
						more: cell.share - others,
						of: group.people,
						found: {
							...{ themeId: theme.id, by: breakdown.id, title: breakdown.title, group: group.label },
							...{ share: cell.share, others }
						}
					}
				];
			});
		})
	);
	const sure = adjustForLooking(looked.map(({ p }) => p));
	return looked
		.map((one, at) => ({ ...one, sure: sure[at] ?? 1 }))
		.filter(({ sure, more, of }) => more > 0 && isTold(sure, more, of))
		.sort((a, b) => a.sure - b.sure)
		.map(({ found }) => found);
}
