// A theme among everybody, to stand beside its groups: only where both were counted together, and of the same people.
import { upToAll } from '../measures/nearly-all.ts';
import { wilson, type Interval } from '../measures/wilson.ts';
import type { Breakdown, SnapshotContent } from '../snapshots/snapshot.ts';

export type Everybody = Interval & { share: number; orMore: boolean };

/** Of those read, as each group is: an estimate would be of all who wrote. null where the groups are of an earlier edition. */
export function everybodyBeside(
	{ themes }: SnapshotContent,
	{ countedAt }: Breakdown,
	themeId: string
): Everybody | null {
	const theme = themes.find(({ id }) => id === themeId);
	if (!theme || theme.countedAt !== countedAt) return null;
	const { people, base, orMore } = theme;
	const interval = wilson(people, base);
	return { share: people / base, orMore, ...(orMore ? upToAll(interval) : interval) };
}
