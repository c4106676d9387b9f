// The reading room in another order than by day: what to read next, or those drawn at random; and what stands beside an answer.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { NotAllowed } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import type { Codebook } from '../codebook.ts';
import { currentThemes, themeAfterMerges } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import type { CodedAnswer } from '../coding/coded-answer.ts';
import { listCodedOf } from '../coding/coding.store.server.ts';
import { informing } from '../reading-purposes.ts';
import { findInUse, type Of, type Version } from './assigner.store.server.ts';
import { findLastDraw, listDrawn } from './audit.store.server.ts';
import { listSuggestions, listUnread, type Suggestion, type Written } from './auto.store.server.ts';

export const ORDERS = ['next', 'oldest', 'random'] as const;
export type Order = (typeof ORDERS)[number];

/** What nobody has read of a question, who was drawn, and the version in use: all that an order is made of. `among`: only of these
 *  responses and of those drawn; a page of the room must not cost more where there are more answers. */
export async function readWaiting(
	tx: Tx,
	by: Member,
	of: Of,
	questionId: string,
	among: readonly string[] | null
): Promise<{ unread: Written[]; drawn: string[]; inUse: Version | null }> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('read answers as they were written');
	const [inUse, draw] = [await findInUse(tx, of), await findLastDraw(tx, of)];
	return forPurpose(tx, informing(by, of.scope), async () => {
		const drawn = draw ? (await listDrawn(tx, of, draw.number)).map((one) => one.responseId) : [];
		const unread = await listUnread(tx, of, [questionId], { among: among && [...among, ...drawn] });
		return { unread, drawn, inUse };
	});
}

/** These answers, in this order, with what stands beside each. Blind: nothing does. */
export async function readOrdered(
	tx: Tx,
	by: Member,
	of: Of,
	questionId: string,
	responseIds: readonly string[]
): Promise<CodedAnswer[]> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('read answers as they were written');
	const rows = await forPurpose(tx, informing(by, of.scope), () =>
		listCodedOf(tx, { workspaceId: of.workspaceId, pollId: of.pollId }, questionId, responseIds)
	);
	const byId = new Map(rows.map((row) => [row.responseId, row]));
	return responseIds.flatMap((id) => byId.get(id) ?? []);
}

/** What the version in use would say of these answers: under the themes as they count now, the most likely first. */
export async function suggestionsFor(
	tx: Tx,
	by: Member,
	of: Of,
	questionId: string,
	responseIds: readonly string[]
): Promise<Map<string, Suggestion[]>> {
	const inUse = await findInUse(tx, of);
	if (!inUse) return new Map();
	const book = await readCodebook(tx, of.workspaceId);
	const said = await forPurpose(tx, informing(by, of.scope), () =>
		listSuggestions(tx, of, inUse.number, questionId, responseIds)
	);
	return new Map([...said].map(([id, some]) => [id, underThemes(book, some)]));
}

function underThemes(book: Codebook, said: readonly Suggestion[]): Suggestion[] {
	const inUse = new Set(currentThemes(book).map(({ id }) => id));
	const best = new Map<string, number>();
	for (const { themeId, probability } of said) {
		const id = themeAfterMerges(book, themeId);
		if (inUse.has(id)) best.set(id, Math.max(best.get(id) ?? 0, probability));
	}
	return [...best]
		.map(([themeId, probability]) => ({ themeId, probability }))
		.sort((a, b) => b.probability - a.probability);
}
