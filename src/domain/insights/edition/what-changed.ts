// What changed in the last period that is over, against those before it: found in the numbers that are told, and in no others.
import { changesBetween, type Changes } from '../measures/changes.ts';
import type { SnapshotContent } from '../snapshots/snapshot.ts';
import { isOfAll } from './is-of-all.ts';
import { cellsOfTheme, periodsOf } from './trend-of.ts';

/** Themes with a number that is not told in one of the periods are left out: what cannot be seen cannot be compared. So are those
 *  of whom somebody chose whom to read: they may have chosen otherwise in another period. */
export function whatChanged(content: SnapshotContent): Changes {
	const periods = periodsOf(content);
	const groups = periods?.groups ?? [];
	const told = content.themes.flatMap((theme) => {
		const people = (periods ? cellsOfTheme(periods, theme.id) : []).flatMap((cell) =>
			typeof cell === 'object' ? [cell.people] : []
		);
		return people.length === groups.length ? [{ theme, people }] : [];
	});
	const fair = told.filter(({ theme }) => isOfAll(theme));
	const changes = changesBetween(
		groups.map(({ label, people }) => ({ id: label, people })),
		fair.map(({ theme, people }) => ({ id: theme.id, people })),
		content.k
	);
	const isBarred = changes.result === 'refused' && changes.refused.why === 'few-people';
	return isBarred && fair.length < told.length
		? { result: 'refused', refused: { why: 'chosen-reading' } }
		: changes;
}
