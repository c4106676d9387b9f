// A poll in plain counts, for one scope of its statement. Only the builder of snapshots reads these; nothing of them is shown.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { dayOf } from '../../calendar.ts';
import { purposeUnder } from '../../intents/purpose.ts';
import { poolQuestions } from '../../polls/compatible-questions.ts';
import { namesPerson } from '../../polls/naming.ts';
import type { PollContent, PollVersion } from '../../polls/poll.ts';
import { isOpen } from '../../polls/question.ts';
import { currentThemes, idsCountedUnder, type Codebook } from '../codebook.ts';
import { countedApart } from '../counted-apart.ts';
import { measureDrivers } from '../drivers/measure-drivers.ts';
import { addingUp, measureAdded, type Measured } from '../measures/question-measure.ts';
import type { ReadAt } from '../reading.store.server.ts';
import type { Counted } from './compose.ts';
import {
	countAnswered,
	countDays,
	countPeople,
	countRead,
	countThemes,
	readValues
} from './counting.store.server.ts';
import { dimensionsOf } from './dimensions.ts';
import { inParts } from './in-parts.ts';
import { countAll, giveRoom, markCounted } from './marking.store.server.ts';
import { chooseUnit, periodDimension, periodOf, unitOf, type Unit } from './periods.ts';
import { slicesOf } from './slices.ts';
import type { SnapshotContent } from './snapshot.ts';

/** Who counts: a part of the server, by name. */
export const COUNTING = 'server:board';

type Poll = { content: PollContent; versions: readonly PollVersion[]; book: Codebook };
/** Told how much is done, 0 to 1, and of about how many people. */
export type Progress = (done: number, of: number) => Promise<void>;

/** People who are marked by one statement. */
const MARKED_AT_ONCE = 20_000;

export async function countPoll(
	tx: Tx,
	at: Omit<ReadAt, 'reader'>,
	{ content, versions, book }: Poll,
	before: SnapshotContent | null,
	number: number,
	now: Date,
	progress: Progress
): Promise<Counted> {
	const k = content.intent.seenBy.smallestGroup;
	const day = dayOf(now);
	const pooled = poolQuestions(content, versions);
	const asked = dimensionsOf(pooled);
	const under = { ...at, reader: COUNTING };
	return forPurpose(tx, { reader: COUNTING, purpose: purposeUnder('inform', at.scope) }, async () => {
		await giveRoom(tx);
		const all = await countAll(tx, under);
		const tell = (done: number) => progress(done, before?.people ?? inThousands(all));
		const slices = slicesOf(Math.max(1, Math.ceil(all / MARKED_AT_ONCE)));
		for (const [at, slice] of slices.entries()) {
			await markCounted(tx, under, number, slice);
			await tell((0.5 * (at + 1)) / slices.length);
		}
		const people = await countPeople(tx, under, number);
		const byDay = await countDays(tx, under);
		const unit = unitBefore(before) ?? chooseUnit(byDay, day, k);
		const by = { questionIds: asked.map(({ id }) => id), unit };
		const read = await countRead(tx, under, number, by);
		await tell(0.6);
		const themes = currentThemes(book);
		const countedAs = new Map(
			themes.flatMap(({ id }) => idsCountedUnder(book, id).map((one) => [one, id] as const))
		);
		const kinOf = await countThemes(tx, under, number, by, countedAs);
		await tell(0.7);
		const closed = pooled.filter(({ question }) => !isOpen(question) && !namesPerson(question));
		const questions: Measured[] = [];
		for (const { question, versions: alike } of closed) {
			const { add, sum } = addingUp(question);
			for await (const values of readValues(tx, under, question.id, alike))
				for (const part of inParts(values)) add(part);
			questions.push(measureAdded(question, sum, k));
			await tell(0.7 + (0.25 * questions.length) / closed.length);
		}
		const told = themes.filter(({ id }) => peopleIn(kinOf.get(id)) >= k).map(({ id }) => id);
		return {
			...{ day, scope: at.scope, k, codebookVersion: book.version, people, read, questions },
			themes: themes.map(({ id }) => ({ themeId: id, kin: kinOf.get(id) ?? [] })),
			dimensions: [...asked, periodDimension(unit, periodsIn(byDay, unit), day)],
			apart: countedApart(content, versions, await countAnswered(tx, under), k),
			drivers: await measureDrivers(tx, at, pooled, book, told)
		};
	});
}

/** What a page may say while the first edition is counted: a number that no single answer moves. */
const inThousands = (people: number): number => Math.floor(people / 1000) * 1000;

/** Once numbers were told of one unit it stays. */
const unitBefore = (before: SnapshotContent | null): Unit | null =>
	before?.cube.map(({ id }) => unitOf(id)).find((unit) => unit !== null) ?? null;

const periodsIn = (byDay: ReadonlyMap<string, number>, unit: Unit): string[] => [
	...new Set([...byDay.keys()].map((answered) => periodOf(answered, unit)))
];

const peopleIn = (kin: readonly { people: number }[] = []): number =>
	kin.reduce((sum, { people }) => sum + people, 0);
