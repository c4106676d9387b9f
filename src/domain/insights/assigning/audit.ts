// The audit: people drawn at random among those nobody has wholly read. A person reads what they wrote without being told what the
// machine says; from that follow how right it was, and how common each theme is.
import type { Tx } from '#db/open.ts';
import { forPurpose, type Reading } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed, Refused } from '../../errors.ts';
import type { PollContent } from '../../polls/poll.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { asCounted, currentThemes, idsCountedUnder, type Codebook } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { informing } from '../reading-purposes.ts';
import { hashOf } from '../words/random.ts';
import { findInUse, lockLearning, type Of } from './assigner.store.server.ts';
import {
	countUnreadOf,
	countWriters,
	countWritersOf,
	drawUnread,
	findLastDraw,
	insertDraw,
	listDrawn,
	listWriters,
	type DrawRow
} from './audit.store.server.ts';
import { estimateShares, MOST_AUDITED, type Estimate } from './estimate-shares.ts';
import { openQuestions } from './learn.ts';
import { precisionOf, readDrawn, type DrawnPerson, type Precision } from './read-drawn.ts';
import { withheldThemes } from './withhold.ts';

export const DAYS_A_DRAW = 7;

/** Draws up to 200 people, so random that each is as likely as any other; returns how many. One draw is read to its end before the next. */
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
	const questionIds = openQuestions(content);
	const drawn = await forPurpose(tx, informing(by, of.scope), async () => {
		const left = last ? await leftOf(tx, of, questionIds, last) : 0;
		if (left > 0) throw new Refused(`Read the last draw to its end first: ${left} people are left.`);
		const assigner = inUse?.number ?? null;
		const ids = await drawUnread(tx, of, questionIds, seed, MOST_AUDITED);
		if (ids.length === 0) throw new Refused('Everything is read: there is nobody to draw.');
		const { unread: among } = await countWriters(tx, of, { questionIds, before: now });
		const times = await countUnreadOf(tx, of, questionIds, assigner, countedAsOf(book));
		const chosen = await listWriters(tx, of, questionIds, assigner, ids);
		await insertDraw(tx, of, by, {
			...{ number, seed, assigner, among, drawnAt: now },
			given: Object.fromEntries([...times].map(([id, people]) => [id, people / among])),
			drawn: chosen.map(({ responseId, givenIds, themeIds }) => ({
				...{ responseId, given: asCounted(book, givenIds), known: asCounted(book, themeIds) }
			}))
		});
		return chosen.length;
	});
	await noteAudit(tx, by, { kind: 'audit-drawn', subject: of.pollId }, now);
	return drawn;
}

/** Of those drawn: of whom something is still unread. */
async function leftOf(tx: Tx, of: Of, questionIds: readonly string[], { number }: DrawRow): Promise<number> {
	const ids = (await listDrawn(tx, of, number)).map(({ responseId }) => responseId);
	return (await listWriters(tx, of, questionIds, null, ids)).filter(({ isRead }) => !isRead).length;
}

/** Under which theme the codings of each count now. */
const countedAsOf = (book: Codebook): Map<string, string> =>
	new Map(
		currentThemes(book).flatMap(({ id }) => idsCountedUnder(book, id).map((one) => [one, id] as const))
	);

export type Shares = {
	estimates: Map<string, Estimate>;
	/** Those drawn who are still there. */
	draw: (DrawRow & { drawn: DrawnPerson[] }) | null;
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
	const writers = await countWriters(tx, of, writing);
	const found = await countWritersOf(tx, of, writing, countedAsOf(book));
	const drawn = last ? await readDrawn(tx, of, questionIds, book, last.number) : [];
	const estimates = estimateShares(themes, { ...writers, found }, last && { given: last.given, drawn });
	return { estimates, draw: last && { ...last, drawn }, people: writers.people, unread: writers.unread };
}

export type AuditedTheme = {
	id: string;
	name: string;
	estimate: Estimate;
	precision: Precision | null;
	/** It was wrong so often that it is given to nobody without a reader. */
	isWithheld: boolean;
};

/** The page of the audit. */
export async function readAudit(tx: Tx, by: Member, of: Of, content: PollContent, now: Date) {
	if (!mayCodeAnswers(by)) throw new NotAllowed('see the audit');
	const book = await readCodebook(tx, of.workspaceId);
	const reading = informing(by, of.scope);
	const { estimates, draw, people, unread } = await readShares(tx, reading, of, content, book);
	const inUse = await findInUse(tx, of);
	const withheld = await forPurpose(tx, reading, () =>
		withheldThemes(tx, of, openQuestions(content), book, inUse?.number ?? null)
	);
	const drawn = draw?.drawn ?? [];
	const left = drawn.filter(({ isRead }) => !isRead).length;
	return {
		...{ people, unread },
		draw: draw && {
			...{ number: draw.number, drawnAt: draw.drawnAt, among: draw.among, drawn: drawn.length, left },
			isOld: now.getTime() - draw.drawnAt.getTime() >= DAYS_A_DRAW * 86_400_000
		},
		themes: currentThemes(book).map(({ id, name }): AuditedTheme => {
			const estimate = estimates.get(id) ?? { how: 'chosen-only', left: null };
			return { id, name, estimate, precision: precisionOf(drawn, id), isWithheld: withheld.has(id) };
		})
	};
}
