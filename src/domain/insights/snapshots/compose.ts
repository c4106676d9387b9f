// From plain counts to a snapshot: what may be told, and whether it is time. Pure: the same counts give the same bytes.
import { protectPeople } from '../disclosure.ts';
import type { CountedApart } from '../counted-apart.ts';
import type { ToldDrivers } from '../drivers/measure-drivers.ts';
import type { Measured } from '../measures/question-measure.ts';
import { wilson } from '../measures/wilson.ts';
import type { ToldNumber } from './audit.ts';
import { allHidden, cellsOf, countIn } from './cube.ts';
import { groupsOf, type Dimension } from './groups.ts';
import { GUARDED, Ledger, type Guards } from './ledger.ts';
import type { Breakdown, Cell, CountedQuestion, CountedTheme, SnapshotContent } from './snapshot.ts';
import { countGone, NOBODY, type Kin, type Population } from './told-groups.ts';

/** A poll in plain counts, as the database gives them. Nothing of it may be shown as it is. */
export type Counted = {
	/** YYYY-MM-DD */
	day: string;
	scope: number;
	k: number;
	codebookVersion: number;
	/** Everybody who answered; without cells. */
	people: readonly Kin[];
	/** Those of whom somebody read an open answer. */
	read: readonly Kin[];
	/** Every theme of the codebook, and of those read, those it was found in. */
	themes: readonly { themeId: string; kin: readonly Kin[] }[];
	dimensions: readonly Dimension[];
	questions: readonly Measured[];
	apart: readonly CountedApart[];
	drivers: ToldDrivers | null;
};
export type Kept = { people: Population; read: Population };
export type Before = { content: SnapshotContent; kept: Kept };
export type Composed =
	| { state: 'told'; content: SnapshotContent; kept: Kept; peopleSince: number; readSince: number | null }
	/** Fewer than k answered, or came and went: nothing may be told of it yet. */
	| { state: 'waiting' };

const totalOf = (kin: readonly Kin[]) => kin.reduce((sum, { people }) => sum + people, 0);

/** The next snapshot of a poll, numbered `number`; or that it has to wait. */
export function composeSnapshot(
	counted: Counted,
	before: Before | null,
	number: number,
	guards: Guards = GUARDED
): Composed {
	const { k } = counted;
	if (totalOf(counted.people) < k) return { state: 'waiting' };
	const people = new Ledger(before?.kept.people ?? NOBODY, counted.people, number, guards);
	const readBefore = before?.kept.read ?? NOBODY;
	const enoughRead = totalOf(counted.read) >= k;
	const read = new Ledger(readBefore, enoughRead ? counted.read : [], number, guards);
	if (people.hasTooFew(k) || !people.isSafe()) return { state: 'waiting' };

	const readStands = read.hasTooFew(k) || !read.isSafe();
	if (readStands && (people.changed === 0 || countGone(read.moved) > 0)) return { state: 'waiting' };
	const stamp = { countedAt: number, countedOn: counted.day };
	const themed = readStands
		? {
				base: before?.content.base ?? null,
				themes: before?.content.themes ?? [],
				cube: before?.content.cube ?? []
			}
		: {
				base: enoughRead ? read.total : null,
				...(enoughRead ? tellThemes(counted, before, read, stamp, guards) : { themes: [], cube: [] })
			};
	const measured = counted.questions.map((question) => tellQuestion(question, before, people, stamp));
	const notRead = themed.base === null ? null : people.total - themed.base;
	const content: SnapshotContent = {
		schema: 1,
		k,
		scope: counted.scope,
		people: people.total,
		...themed,
		codebookVersion: counted.codebookVersion,
		tooSmall: counted.themes.filter(
			({ themeId, kin }) => totalOf(kin) > 0 && !themed.themes.some(({ id }) => id === themeId)
		).length,
		measured,
		apart: [...counted.apart],
		drivers: readStands ? (before?.content.drivers ?? null) : counted.drivers,
		notRead: notRead !== null && (notRead === 0 || notRead >= k) ? notRead : null
	};
	return {
		state: 'told',
		content,
		kept: { people: people.close(), read: readStands ? readBefore : read.close() },
		peopleSince: people.epoch,
		readSince: readStands || !enoughRead ? null : read.epoch
	};
}

type Stamp = { countedAt: number; countedOn: string };

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

function tellThemes(
	counted: Counted,
	before: Before | null,
	read: Ledger,
	stamp: Stamp,
	guards: Guards
): { themes: CountedTheme[]; cube: Breakdown[] } {
	const told = new Map<string, readonly Kin[]>();
	const themes = counted.themes.flatMap(({ themeId, kin }): CountedTheme[] => {
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
		return [
			{ id: themeId, ...shown, base: read.total, share, ...wilson(shown.people, read.total), ...stamp }
		];
	});
	const cube = counted.dimensions.flatMap((dimension) =>
		tellBreakdown(dimension, counted, before, read, told, stamp, guards)
	);
	const pinned = new Set([...told.keys()].filter((themeId) => read.pins(themeId)));
	for (const themeId of pinned) read.takeBack(themeId, ({ by }) => by !== null);
	const stillPinned = new Set([...pinned].filter((themeId) => read.pins(themeId)));
	for (const themeId of stillPinned) read.takeBack(themeId, () => true);
	return {
		themes: themes.flatMap((theme) =>
			stillPinned.has(theme.id)
				? standing(
						before?.content.themes.find(({ id }) => id === theme.id),
						read
					)
				: [theme]
		),
		cube: cube.map((breakdown) =>
			breakdown.countedAt === stamp.countedAt ? hideIn(breakdown, pinned) : breakdown
		)
	};
}

const hideIn = (breakdown: Breakdown, themeIds: ReadonlySet<string>): Breakdown => ({
	...breakdown,
	themes: breakdown.themes.map(({ themeId, cells }) => ({
		themeId,
		cells: themeIds.has(themeId) ? allHidden(cells) : cells
	}))
});

/** What a cell says of its group. */
function numberOf(cell: Cell, people: number, group: number, k: number): ToldNumber[] {
	if (typeof cell === 'object') return [[group, cell.people]];
	if (cell === 'few') return [[group, 0, k - 1]];
	return cell === 'nearly-all' ? [[group, people - k + 1, people]] : [];
}

/** The number told before stands, unless somebody who is in it has gone. */
const standing = <T extends { countedAt: number }>(earlier: T | undefined, ledger: Ledger): T[] =>
	earlier && ledger.goneSince(earlier.countedAt) === 0 ? [earlier] : [];

function tellBreakdown(
	dimension: Dimension,
	{ k }: Counted,
	before: Before | null,
	read: Ledger,
	told: ReadonlyMap<string, readonly Kin[]>,
	stamp: Stamp,
	guards: Guards
): Breakdown[] {
	const earlier = before?.content.cube.find(({ id }) => id === dimension.id);
	const groups = groupsOf(dimension, read.kin, k);
	if (!groups) return standing(earlier, read);
	const since = earlier?.countedAt ?? 0;
	if (earlier && groups.some(({ values }) => read.hasTooFewIn(dimension.id, values, since, k)))
		return standing(earlier, read);
	const indices = read.add(dimension.id, groups);
	if (!indices) return standing(earlier, read);
	const shown = groups.flatMap((group, at) => (group.shown ? [at] : []));
	const themes = [...told].map(([themeId, kin]) => {
		const counts = countIn(groups, dimension.id, kin);
		const cells = cellsOf(groups, counts, k, guards.complementary);
		const numbers = cells.flatMap((cell, at) => numberOf(cell, groups[at]?.people ?? 0, indices[at] ?? 0, k));
		const may = read.mayTell(themeId, numbers);
		if (may) read.note(themeId, numbers);
		const safe = may ? cells : allHidden(cells);
		return { themeId, cells: shown.map((at) => safe[at] ?? 'hidden') };
	});
	return [
		{
			id: dimension.id,
			title: dimension.title,
			...stamp,
			groups: shown.flatMap((at) => {
				const group = groups[at];
				return group ? [{ label: group.label, merged: group.merged, people: group.people }] : [];
			}),
			themes
		}
	];
}

/** A question's numbers move together, once none of them alone would say of the newcomers that all or none chose it. */
function tellQuestion(
	question: Measured,
	before: Before | null,
	people: Ledger,
	stamp: Stamp
): CountedQuestion {
	const fresh: CountedQuestion = { ...question, ...stamp };
	const numbers = question.rows.map(
		({ label, merged, people: chose }) =>
			[`${question.id} ${merged.length > 0 ? merged.join(' + ') : label}`.slice(0, 600), chose] as const
	);
	if (numbers.every(([thing, chose]) => people.mayTell(thing, [[people.everybody, chose]]))) {
		for (const [thing, chose] of numbers) people.note(thing, [[people.everybody, chose]]);
		return fresh;
	}
	const earlier = before?.content.measured.find(({ id }) => id === question.id);
	const [stood] = standing(earlier, people);
	const nothing = {
		rows: [],
		score: null,
		items: [],
		numbers: [],
		lines: [],
		bestWorst: [],
		kano: [],
		pains: []
	};
	return stood ?? { ...fresh, ...nothing, base: null };
}
