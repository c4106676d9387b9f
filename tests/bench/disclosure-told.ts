// What the snapshots of a poll tell, as sums over people: of each theme, and of each answer that was offered.
import type { Aside, Breakdown, SnapshotContent } from '../../src/domain/insights/snapshots/snapshot.ts';
import type { Sum } from './disclosure-attack.ts';
import { estimateTold } from './disclosure-draws.ts';
import { against, choices, K, SILENT, themeIds, type Released, type Said } from './disclosure-people.ts';

export const things = [...themeIds, ...themeIds.map(against), ...choices, SILENT];
const isOfThemes = (thing: string) => themeIds.some((id) => thing.startsWith(id));

/** Every sum that was ever told of one thing; a number that only stands is not told again. */
export function sumsOf(thing: string, released: readonly Released[]): Sum<Said>[] {
	let isFirst = true;
	return released.flatMap((one, at): Sum<Said>[] => {
		const { content, people, read } = one;
		const number = at + 1;
		const all = new Set(isOfThemes(thing) ? [...read.values()].map(({ said }) => said) : people.values());
		const told = toldOf(thing, content, number);
		const total = told === 'none' && isFirst ? { low: 0, high: K - 1 } : told;
		// Later it may be missing for another reason.
		if (told !== 'stands') isFirst = false;
		return [
			...(typeof total === 'object' ? [{ members: all, ...total }] : []),
			...estimateTold(thing, one, number),
			...content.cube
				.filter(({ countedAt }) => countedAt === number)
				.flatMap((breakdown) => cellsTold(thing, breakdown, read))
		];
	});
}

type Between = { low: number; high: number };

function toldOf(thing: string, content: SnapshotContent, number: number): Between | 'none' | 'stands' {
	if (themeIds.includes(thing)) return themeTold(thing, content, number);
	if (choices.includes(thing)) return choiceTold(thing, content, number);
	if (thing === SILENT) return asideTold(content.absent?.wroteNothing, content.people);
	const theme = content.themes.find(({ id }) => against(id) === thing);
	return theme?.countedAt === number ? asideTold(theme.against, theme.base) : 'stands';
}

function asideTold(aside: Aside | undefined, base: number): Between | 'stands' {
	if (aside === undefined || aside === 'hidden') return 'stands';
	if (aside === 'few') return { low: 0, high: K - 1 };
	return { low: aside.people, high: aside.orMore ? base : aside.people };
}

function themeTold(
	thing: string,
	{ themes, base }: SnapshotContent,
	number: number
): Between | 'none' | 'stands' {
	const theme = themes.find(({ id }) => id === thing);
	if (!theme) return base === null ? 'stands' : 'none';
	if (theme.countedAt !== number) return 'stands';
	return { low: theme.people, high: theme.orMore ? theme.base : theme.people };
}

function choiceTold(
	thing: string,
	{ measured }: SnapshotContent,
	number: number
): Between | 'none' | 'stands' {
	const question = measured.find(({ id }) => id === 'picked');
	if (!question || question.base === null || question.countedAt !== number) return 'stands';
	const row = question.rows.find(({ label }) => label === thing);
	if (!row) return 'none';
	const nearlyAll = row.people <= Math.max(K, question.base - K);
	return {
		low: row.people,
		high: nearlyAll && row.people === Math.max(K, question.base - K) ? question.base : row.people
	};
}

function cellsTold(thing: string, { id, groups, themes }: Breakdown, read: Released['read']): Sum<Said>[] {
	const cells = themes.find(({ themeId }) => themeId === thing)?.cells ?? [];
	return groups.flatMap(({ label, merged }, at): Sum<Said>[] => {
		const names = new Set(merged.length > 0 ? merged : [label]);
		const members = new Set(
			[...read.values()].flatMap(({ said, cells: known }) =>
				names.has((known[id] ?? '').toUpperCase()) ? [said] : []
			)
		);
		const cell = cells[at] ?? 'hidden';
		if (typeof cell === 'object') return [{ members, low: cell.people, high: cell.people }];
		if (cell === 'few') return [{ members, low: 0, high: K - 1 }];
		if (cell === 'nearly-all') return [{ members, low: members.size - K + 1, high: members.size }];
		return [];
	});
}
