// What another version of the assigner changes: shown before anybody takes it over.
import type { Assigned } from './assign.ts';

/** Automatic themes by answer, under a key that stays. */
export type Assignments = ReadonlyMap<string, Assigned>;
export type Moved = { key: string; came: string[]; went: string[] };
export type AssignmentDiff = {
	/** Answers whose automatic themes differ, ordered by key. Answers that only one side knows are not compared. */
	moved: Moved[];
	same: number;
	/** By theme: on how many answers it came, and from how many it went. */
	themes: { themeId: string; came: number; went: number }[];
};

export function diffAssignments(before: Assignments, after: Assignments): AssignmentDiff {
	const keys = [...before.keys()].filter((key) => after.has(key)).sort();
	const moved = keys.flatMap((key): Moved[] => {
		const [old, now] = [automatic(before.get(key)), automatic(after.get(key))];
		const [came, went] = [[...now].filter((id) => !old.has(id)), [...old].filter((id) => !now.has(id))];
		return came.length + went.length > 0 ? [{ key, came, went }] : [];
	});
	const count = (ids: string[], themeId: string) => ids.filter((id) => id === themeId).length;
	const [came, went] = [moved.flatMap((one) => one.came), moved.flatMap((one) => one.went)];
	const themes = [...new Set([...came, ...went])]
		.sort()
		.map((themeId) => ({ themeId, came: count(came, themeId), went: count(went, themeId) }));
	return { moved, same: keys.length - moved.length, themes };
}

const automatic = (assigned?: Assigned): Set<string> =>
	new Set((assigned?.themes ?? []).flatMap(({ themeId, automatic }) => (automatic ? [themeId] : [])).sort());
