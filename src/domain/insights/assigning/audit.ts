// The audit: people drawn at random among those nobody has wholly read. A person reads what they wrote without being told what the
// machine says; from that follow how right it was, and how common each theme is.
import type { Tx } from '#db/open.ts';
import { forPurpose, type Reading } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed, Refused } from '../../errors.ts';
import type { PollContent } from '../../polls/poll.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes, idsCountedUnder, type Codebook } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { wilson } from '../measures/wilson.ts';
import { informing } from '../reading-purposes.ts';
import { auditSample } from '../words/audit-sample.ts';
import { hashOf } from '../words/random.ts';
import { findInUse, lockLearning, type Of } from './assigner.store.server.ts';
import {
	countWriters,
	countWritersOf,
	findLastDraw,
	insertDraw,
	listDrawn,
	listWriters,
	type DrawRow
} from './audit.store.server.ts';
import { estimateShares, type Drawn, type Estimate } from './estimate-shares.ts';
import { asCounted, openQuestions } from './learn.ts';

export const DAYS_A_DRAW = 7;

/** Draws up to 200 people; returns how many. One draw is read to its end before the next. */
export async function drawAudit(
	tx: Tx,
	by: Member,
	of: Of,
	content: PollContent,
	now: Date
): Promise<number> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('draw people for an audit');
	await lockLearning(tx, of);
	const [book, last, inUse] = [
		await readCodebook(tx, of.workspaceId),
		await findLastDraw(tx, of),
		await findInUse(tx, of)
	];
	const number = (last?.number ?? 0) + 1;
	const seed = hashOf(`${of.pollId} ${of.scope} ${number}`) % 2 ** 31;
	const drawn = await forPurpose(tx, informing(by, of.scope), async () => {
		const all = await listWriters(tx, of, openQuestions(content), inUse?.number ?? null);
		const left = last ? await leftOf(last) : 0;
		if (left > 0) throw new Refused(`Read the last draw to its end first: ${left} people are left.`);
		const writers = all
			.filter((one) => !one.isRead)
			.map(({ responseId, givenIds, themeIds }) => ({
				...{ responseId, given: asCounted(book, givenIds), known: asCounted(book, themeIds) }
			}));
		const ids = new Set(
			auditSample(
				writers.map((one) => one.responseId),
				seed
			)
		);
		if (ids.size === 0) throw new Refused('Everything is read: there is nobody to draw.');
		const chosen = writers.filter((one) => ids.has(one.responseId));
		const given = sharesOf(writers);
		await insertDraw(tx, of, by, {
			...{
				number,
				seed,
				drawnAt: now,
				assigner: inUse?.number ?? null,
				among: writers.length,
				given,
				drawn: chosen
			}
		});
		return chosen.length;

		async function leftOf(draw: DrawRow): Promise<number> {
			const unread = new Set(all.filter((one) => !one.isRead).map((one) => one.responseId));
			return (await listDrawn(tx, of, draw.number)).filter((one) => unread.has(one.responseId)).length;
		}
	});
	await noteAudit(tx, by, { kind: 'audit-drawn', subject: of.pollId }, now);
	return drawn;
}

/** In what share of these people each theme was found, by machine or reader. */
function sharesOf(writers: readonly { given: string[]; known: string[] }[]): Record<string, number> {
	const times = new Map<string, number>();
	for (const { given, known } of writers)
		for (const id of new Set([...given, ...known])) times.set(id, (times.get(id) ?? 0) + 1);
	return Object.fromEntries([...times].sort().map(([id, count]) => [id, count / writers.length]));
}

export type Shares = {
	estimates: Map<string, Estimate>;
	/** Those drawn who are still there. `machineIds`: what the machine alone had found in theirs. */
	draw: (DrawRow & { drawn: (Drawn & { machineIds: string[] })[] }) | null;
	people: number;
	unread: number;
};

/** The share of each theme and how it is known: for whoever counts a board, as for the page of the audit. */
export async function readShares(
	tx: Tx,
	reading: Reading,
	of: Of,
	content: PollContent,
	book: Codebook
): Promise<Shares> {
	const last = await findLastDraw(tx, of);
	return forPurpose(tx, reading, () => sharesUnder(tx, of, content, book, last));
}

/** The same inside forPurpose. */
export async function sharesUnder(
	tx: Tx,
	of: Of,
	content: PollContent,
	book: Codebook,
	last: DrawRow | null
): Promise<Shares> {
	const questionIds = openQuestions(content);
	const writing = { questionIds, before: last?.drawnAt ?? new Date(0) };
	const themes = currentThemes(book).map(({ id }) => id);
	const countedAs = new Map(
		themes.flatMap((id) => idsCountedUnder(book, id).map((one) => [one, id] as const))
	);
	const writers = await countWriters(tx, of, writing);
	const found = await countWritersOf(tx, of, writing, countedAs);
	const drawn = last ? await readDrawn(tx, of, questionIds, book, last.number) : [];
	const estimates = estimateShares(themes, { ...writers, found }, last && { given: last.given, drawn });
	return { estimates, draw: last && { ...last, drawn }, people: writers.people, unread: writers.unread };
}

async function readDrawn(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	book: Codebook,
	number: number
): Promise<(Drawn & { machineIds: string[] })[]> {
	const rows = await listDrawn(tx, of, number);
	const ids = rows.map(({ responseId }) => responseId);
	const now = new Map(
		(await listWriters(tx, of, questionIds, null, ids)).map((one) => [one.responseId, one])
	);
	return rows.flatMap(({ responseId, given, known }) => {
		const writer = now.get(responseId);
		if (!writer) return [];
		return [
			{
				...{ isRead: writer.isRead, themeIds: asCounted(book, writer.themeIds) },
				...{ givenIds: [...given, ...known], machineIds: given.filter((id) => !known.includes(id)) }
			}
		];
	});
}

export type AuditedTheme = {
	id: string;
	name: string;
	estimate: Estimate;
	/** Of those drawn to whom the machine alone gave it: how many a person found it in, too. */
	precision: { given: number; right: number; low: number; high: number } | null;
};

/** The page of the audit. */
export async function readAudit(tx: Tx, by: Member, of: Of, content: PollContent, now: Date) {
	if (!mayCodeAnswers(by)) throw new NotAllowed('see the audit');
	const book = await readCodebook(tx, of.workspaceId);
	const reading = informing(by, of.scope);
	const { estimates, draw, people, unread } = await readShares(tx, reading, of, content, book);
	const drawn = draw?.drawn ?? [];
	const left = drawn.filter(({ isRead }) => !isRead).length;
	return {
		...{ people, unread },
		draw: draw && {
			...{ number: draw.number, drawnAt: draw.drawnAt, among: draw.among, drawn: drawn.length, left },
			isOld: now.getTime() - draw.drawnAt.getTime() >= DAYS_A_DRAW * 86_400_000
		},
		themes: currentThemes(book).map(({ id, name }): AuditedTheme => {
			const ofIt = drawn.filter(({ isRead, machineIds }) => isRead && machineIds.includes(id));
			const right = ofIt.filter(({ themeIds }) => themeIds.includes(id)).length;
			return {
				...{ id, name, estimate: estimates.get(id) ?? { how: 'chosen-only', left: null } },
				precision: ofIt.length > 0 ? { given: ofIt.length, right, ...wilson(right, ofIt.length) } : null
			};
		})
	};
}
