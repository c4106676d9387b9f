// What changed in the last period that is over, against those before it: found in the numbers that are told, and in no others.
import { changesBetween, type Changes } from '../measures/changes.ts';
import type { SnapshotContent } from '../snapshots/snapshot.ts';
import { cellsOfTheme, periodsOf } from './trend-of.ts';

/** Themes with a number that is not told in one of the periods are left out: what cannot be seen cannot be compared. */
export function whatChanged(content: SnapshotContent): Changes {
	const periods = periodsOf(content);
	const groups = periods?.groups ?? [];
	const told = content.themes.flatMap(({ id }) => {
		const people = (periods ? cellsOfTheme(periods, id) : []).flatMap((cell) =>
			typeof cell === 'object' ? [cell.people] : []
		);
		return people.length === groups.length ? [{ id, people }] : [];
	});
	return changesBetween(
		groups.map(({ label, people }) => ({ id: label, people })),
		told,
		content.k
	);
}
