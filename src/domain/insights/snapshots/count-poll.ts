// A poll in plain counts, for one scope of its statement. Only the builder of snapshots reads these; nothing of them is shown.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { dayOf } from '../../calendar.ts';
import { purposeUnder } from '../../intents/purpose.ts';
import { poolQuestions } from '../../polls/compatible-questions.ts';
import type { PollContent, PollVersion } from '../../polls/poll.ts';
import { currentThemes, idsCountedUnder, type Codebook } from '../codebook.ts';
import { countedApart } from '../counted-apart.ts';
import { measureDrivers } from '../drivers/measure-drivers.ts';
import { listDraws, type DrawRow } from '../assigning/audit.store.server.ts';
import { openQuestions } from '../assigning/learn.ts';
import type { ReadAt } from '../reading.store.server.ts';
import type { Before, Counted, Shares } from './counted.ts';
import { countAgainst } from './counting-aside.store.server.ts';
import { countMarked, countRead, countThemes, type Asked } from './counting.store.server.ts';
import { dimensionsOf } from './dimensions.ts';
import type { Dimension } from './groups.ts';
import { readShares } from './known-shares.ts';
import { absentOf, kinOfMarked, readByDay } from './marked.ts';
import { countAll, giveRoom, markCounted } from './marking.store.server.ts';
import { measureClosed } from './measure-closed.ts';
import { chooseUnit, periodDimension, periodOf, unitOf, type Unit } from './periods.ts';
import { slicesOf } from './slices.ts';
import type { SnapshotContent } from './snapshot.ts';
import { drawOf } from './tell-estimates.ts';

/** Who counts: a part of the server, by name. */
export const COUNTING = 'server:board';

type Poll = {
	content: PollContent;
	versions: readonly PollVersion[];
	book: Codebook;
	/** Questions that an author took out of the breakdowns. */
	notBrokenDownBy: ReadonlySet<string>;
};
/** Told how much is done, 0 to 1, and of about how many people. */
export type Progress = (done: number, of: number) => Promise<void>;

/** People who are marked by one statement. */
const MARKED_AT_ONCE = 20_000;

export async function countPoll(
	tx: Tx,
	at: Omit<ReadAt, 'reader'>,
	{ content, versions, book, notBrokenDownBy }: Poll,
	before: Before | null,
	number: number,
	now: Date,
	progress: Progress
): Promise<Counted> {
	const k = content.intent.seenBy.smallestGroup;
	const day = dayOf(now);
	const pooled = poolQuestions(content, versions);
	const asked = dimensionsOf(pooled, notBrokenDownBy);
	const under = { ...at, reader: COUNTING };
	return forPurpose(tx, { reader: COUNTING, purpose: purposeUnder('inform', at.scope) }, async () => {
		await giveRoom(tx);
		const all = await countAll(tx, under);
		const tell = (done: number) => progress(done, before?.content.people ?? inThousands(all));
		const slices = slicesOf(Math.max(1, Math.ceil(all / MARKED_AT_ONCE)));
		for (const [at, slice] of slices.entries()) {
			await markCounted(tx, under, number, slice);
			await tell((0.5 * (at + 1)) / slices.length);
		}
		const openIds = openQuestions(content);
		const marked = await countMarked(tx, under, number, openIds, purposeUnder('quote', at.scope));
		const byDay = readByDay(marked);
		await tell(0.55);
		const unit = unitBefore(before?.content) ?? chooseUnit(byDay, day, k);
		const draws = await listDraws(tx, under);
		const shares = await readShares(tx, under, content, book, draws);
		const by = cellsFor(asked, unit, openIds, draws, shares, before);
		const read = await countRead(tx, under, number, by);
		await tell(0.6);
		const themes = currentThemes(book);
		const countedAs = new Map(
			themes.flatMap(({ id }) => idsCountedUnder(book, id).map((one) => [one, id] as const))
		);
		const themed = await countThemes(tx, under, number, by, countedAs);
		const against = await countAgainst(tx, under, countedAs);
		await tell(0.7);
		const { questions, answered } = await measureClosed(tx, under, pooled, k, (looked) =>
			tell(0.7 + 0.25 * Math.min(1, looked / (all * pooled.length)))
		);
		const told = themes.filter(({ id }) => peopleIn(themed.get(id)) >= k).map(({ id }) => id);
		return {
			...{ day, scope: at.scope, k, codebookVersion: book.version, read, questions },
			people: kinOfMarked(marked),
			themes: themes.map(({ id }) => ({
				...{ themeId: id, kin: themed.get(id) ?? [], against: against.get(id) ?? 0 }
			})),
			shares,
			absent: absentOf(marked),
			dimensions: [...asked, periodDimension(unit, periodsIn(byDay, unit), day)],
			apart: countedApart(content, versions, answered, k),
			drivers: await measureDrivers(tx, at, pooled, book, told)
		};
	});
}

/** What is told now, and what was told before: whoever stood in a group that was ever told of has to be found there again. */
function cellsFor(
	asked: readonly Dimension[],
	unit: Unit,
	openIds: readonly string[],
	draws: readonly DrawRow[],
	shares: Shares,
	before: Before | null
): Asked {
	const told = (before?.kept.read.told ?? []).flatMap(({ by }) => (by === null ? [] : [by]));
	const earlier = told.filter((by) => unitOf(by) === null && drawOf(by) === null);
	const drawn = new Set([...told.map(drawOf), shares.how === 'estimated' ? shares.draw : null]);
	return {
		questionIds: [...new Set([...asked.map(({ id }) => id), ...earlier])],
		...{ unit, openIds, draws: draws.filter(({ number }) => drawn.has(number)) }
	};
}

/** What a page may say while the first edition is counted: a number that no single answer moves. */
const inThousands = (people: number): number => Math.floor(people / 1000) * 1000;

/** Once numbers were told of one unit it stays. */
const unitBefore = (before: SnapshotContent | undefined): Unit | null =>
	before?.cube.map(({ id }) => unitOf(id)).find((unit) => unit !== null) ?? null;

const periodsIn = (byDay: ReadonlyMap<string, number>, unit: Unit): string[] => [
	...new Set([...byDay.keys()].map((answered) => periodOf(answered, unit)))
];

const peopleIn = (kin: readonly { people: number }[] = []): number =>
	kin.reduce((sum, { people }) => sum + people, 0);
