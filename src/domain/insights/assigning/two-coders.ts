// A second person reads the same drawn answers, blind. Where the two differ, they talk; what they settle on is the coding.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../../errors.ts';
import type { PollContent } from '../../polls/poll.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { asCounted, currentThemes, idsCountedUnder } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { foundOf } from '../coding/coded-answer.ts';
import { listCodedOf } from '../coding/coding.store.server.ts';
import { setCoding } from '../coding/set-coding.ts';
import { informing } from '../reading-purposes.ts';
import type { AnswerRef } from '../reading.store.server.ts';
import { agreementOnTheme, type Agreement } from '../words/audit-agreement.ts';
import { findLastDraw } from './audit.store.server.ts';
import type { Of } from './assigner.store.server.ts';
import { openQuestions } from './learn.ts';
import { insertSecond, listPairs, setSettled, type Pair } from './second.store.server.ts';

/** What a second reader is to read next, how far two readers agree, and where they differ. */
export async function readTwoCoders(tx: Tx, by: Member, of: Of, content: PollContent, now: Date) {
	mustCode(by);
	const book = await readCodebook(tx, of.workspaceId);
	const pairs = await pairsOf(tx, by, of, content);
	const counted = (ids: readonly string[]) => asCounted(book, ids);
	const waiting = pairs.filter((one) => isMine(one, by));
	const both = pairs.flatMap((one) =>
		one.second ? [{ ...one, first: counted(one.second.first), other: counted(one.second.themes) }] : []
	);
	const themes = currentThemes(book);
	if (pairs.length > 0) await noteAudit(tx, by, { kind: 'answers-read', subject: of.pollId }, now);
	return {
		themes,
		/** Blind: nothing of what the first reader found goes with it. */
		next:
			waiting.slice(0, 1).map(({ responseId, questionId, text }) => ({ responseId, questionId, text }))[0] ??
			null,
		waiting: waiting.length,
		twice: both.length,
		agreement: themes.map(({ id, name }): { id: string; name: string } & Agreement => ({
			...{ id, name },
			...agreementOnTheme(both.map(({ first, other }) => [first.includes(id), other.includes(id)]))
		})),
		disagreements: both
			.filter(({ first, other, second }) => !second?.settled && first.join() !== other.join())
			.map(({ responseId, questionId, text, first, other }) => ({
				responseId,
				questionId,
				text,
				first,
				other
			}))
	};
}

/** What the second person found in an answer that another has read. Said once, it stays said. */
export async function setSecond(
	tx: Tx,
	by: Member,
	of: Of,
	content: PollContent,
	{ themeIds, ...ref }: AnswerRef & { themeIds: string[] },
	now: Date
): Promise<void> {
	mustCode(by);
	const book = await readCodebook(tx, of.workspaceId);
	if (asCounted(book, themeIds).length < new Set(themeIds).size) throw new NotFound('theme');
	const pair = (await pairsOf(tx, by, of, content)).find((one) => isSame(one, ref));
	if (!pair) throw new Refused('This answer was not drawn, or nobody has read it yet.');
	if (pair.readBy === by.accountId)
		throw new Refused('You have read this answer before. Somebody else reads it the second time.');
	await forPurpose(tx, informing(by, of.scope), () =>
		insertSecond(
			tx,
			by,
			{ ...ref, themes: asCounted(book, themeIds), first: asCounted(book, pair.themeIds) },
			now
		)
	);
}

/** What both agreed on becomes the ordinary coding. A part that was marked stays marked; and what was said to speak against a theme
 *  goes on doing so, since they were asked what is in it, and not which way it speaks. */
export async function settle(
	tx: Tx,
	by: Member,
	of: Of,
	content: PollContent,
	{ themeIds, ...ref }: AnswerRef & { themeIds: string[] },
	now: Date
): Promise<void> {
	mustCode(by);
	const pair = (await pairsOf(tx, by, of, content)).find((one) => isSame(one, ref) && one.second !== null);
	if (!pair) throw new Refused('Only an answer that two people have read is settled.');
	const book = await readCodebook(tx, of.workspaceId);
	const [answer] = await forPurpose(tx, informing(by, of.scope), () =>
		listCodedOf(tx, of, ref.questionId, [ref.responseId])
	);
	const wanted = new Set(themeIds);
	const codings = currentThemes(book).flatMap(({ id: themeId }) => {
		const before = answer ? foundOf(answer, idsCountedUnder(book, themeId)) : null;
		if (!wanted.delete(themeId) && !before?.against) return [];
		return [{ themeId, ...(before ?? { start: 0, end: pair.text.length }) }];
	});
	if (wanted.size > 0) throw new NotFound('theme');
	const at = { pollId: of.pollId, scope: of.scope, questionId: ref.questionId };
	await setCoding(tx, by, at, { responseId: ref.responseId, isRead: true, codings }, now);
	await forPurpose(tx, informing(by, of.scope), () => setSettled(tx, of.workspaceId, ref, now));
	await noteAudit(tx, by, { kind: 'coders-settled', subject: of.pollId }, now);
}

async function pairsOf(tx: Tx, by: Member, of: Of, content: PollContent): Promise<Pair[]> {
	const draw = await findLastDraw(tx, of);
	if (!draw) return [];
	const open = new Set(openQuestions(content));
	const pairs = await forPurpose(tx, informing(by, of.scope), () => listPairs(tx, of, draw.number));
	return pairs.filter(({ questionId }) => open.has(questionId));
}

const isSame = (one: AnswerRef, other: AnswerRef) =>
	one.responseId === other.responseId && one.questionId === other.questionId;
const isMine = (one: Pair, by: Member) => one.second === null && one.readBy !== by.accountId;
function mustCode(by: Member): void {
	if (!mayCodeAnswers(by)) throw new NotAllowed('read answers a second time');
}
