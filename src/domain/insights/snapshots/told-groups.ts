// Which groups of people were ever told of, and how many people stand in the same ones. All of a poll's snapshots are held
// against each other by this: what one of them does not give away, two might.
import { z } from 'zod';

/** A group that a number was told of: everybody counted at that snapshot, or those of some answers to one question. */
const told = z.object({
	number: z.number().int(),
	/** The breakdown; null: everybody. */
	by: z.string().max(200).nullable(),
	values: z.array(z.string().max(400)).max(400)
});
export type Told = z.infer<typeof told>;

/** People who stand in the same told groups: their indices in ascending order, joined. */
const standing = z.tuple([z.string().max(4000), z.number().int()]);
const gone = z.tuple([z.string().max(4000), z.number().int(), z.number().int()]);

const toldNumber = z.tuple([z.number().int(), z.number(), z.number().optional()]);

/** What is kept of a population between two snapshots: counts, and nobody's id. */
export const population = z.object({
	/** The snapshot that last changed who is counted. */
	epoch: z.number().int(),
	told: z.array(told).max(2000),
	here: z.array(standing).max(200_000),
	/** Those who went: as they stood, how many, and before which snapshot. */
	gone: z.array(gone).max(50_000),
	/** The numbers told, by what they count: index of the group, number; and where only a range was told, its end. */
	numbers: z.record(z.string().max(600), z.array(toldNumber).max(2000))
});
export type Population = z.infer<typeof population>;

export const NOBODY: Population = { epoch: 0, told: [], here: [], gone: [], numbers: {} };

/** People who share since when they are counted and what they answered to the questions one may break down by. */
export type Kin = {
	/** The snapshot that counted them first; null: none yet. */
	came: number | null;
	/** By breakdown; '' where they did not say. */
	cells: Readonly<Record<string, string>>;
	/** They were counted before, and changed an answer since: nobody new, though they count as one who went and one who came. */
	again?: boolean;
	people: number;
};

const stands = (kin: Kin, { number, by, values }: Told): boolean =>
	kin.came !== null && kin.came <= number && (by === null || values.includes(kin.cells[by] ?? ''));

/** In which told groups these stand. */
export const standingOf = (kin: Kin, groups: readonly Told[]): string =>
	groups.flatMap((group, at) => (stands(kin, group) ? [at] : [])).join(',');

export const indicesOf = (standing: string): number[] =>
	standing === '' ? [] : standing.split(',').map(Number);

export function countStandings(kin: readonly Kin[], groups: readonly Told[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const each of kin) {
		if (each.came === null) continue;
		const key = standingOf(each, groups);
		counts.set(key, (counts.get(key) ?? 0) + each.people);
	}
	return counts;
}

/** `again`: of those who came, how many had only changed an answer; they are among those who went as well. */
export type Moved = { came: number; again: number; gone: [standing: string, people: number][] };

/** Who came and who went since the last snapshot. */
export function movedSince(before: Population, kin: readonly Kin[]): Moved {
	const now = countStandings(kin, before.told);
	const gone = before.here.flatMap(([key, people]): Moved['gone'] => {
		const left = people - (now.get(key) ?? 0);
		return left > 0 ? [[key, left]] : [];
	});
	const newly = kin.filter(({ came }) => came === null);
	const sum = (those: readonly Kin[]) => those.reduce((total, { people }) => total + people, 0);
	return { came: sum(newly), again: sum(newly.filter(({ again }) => again)), gone };
}

/** People who were never counted before, and those who went for good. */
export const countStrangers = (moved: Moved): number => moved.came + countGone(moved) - 2 * moved.again;

export const countGone = ({ gone }: Moved): number => gone.reduce((sum, [, people]) => sum + people, 0);

/** The newcomers are counted from this snapshot on. */
export const settle = (kin: readonly Kin[], number: number): Kin[] =>
	kin.map((each) => ({ ...each, came: each.came ?? number }));

/** Everybody who was ever counted, as they stand in these groups: those who are here, and those who went. */
export function everStood(
	here: readonly Kin[],
	gone: Population['gone'],
	groups: readonly Told[]
): Map<string, number> {
	const counts = countStandings(here, groups);
	for (const [key, people] of gone) counts.set(key, (counts.get(key) ?? 0) + people);
	return counts;
}

/** How many people stand in both of two groups, for each two. */
export function overlaps(standings: ReadonlyMap<string, number>, size: number): number[][] {
	const gram = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
	for (const [key, people] of standings) {
		const indices = indicesOf(key);
		for (const a of indices) {
			const row = gram[a];
			if (row) for (const b of indices) row[b] = (row[b] ?? 0) + people;
		}
	}
	return gram;
}
