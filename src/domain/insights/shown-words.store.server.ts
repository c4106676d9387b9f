// Statements on released words. They show only inside forPurpose(tx, 'quote', …), and leave this file masked: what is masked
// is masked here, so that no page can forget it.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { isUnchanged } from './evidence/counted-coding.store.server.ts';
import { markedWords, type MarkedWords } from './marked-words.ts';
import type { AnswerRef, At } from './reading.store.server.ts';
import { inOrder, masksIn, type Mask } from './words/masks.ts';

type By = { workspaceId: string; accountId: string | null };
const span = z.object({ start: z.number().int(), end: z.number().int() });
/** Masked by hand, besides what the mask finds. */
export const maskedSpans = z.array(span).max(200);
export type MaskedSpan = z.infer<typeof span>;

export type ShownWords = AnswerRef & {
	themeId: string;
	answeredOn: string;
	/** Already masked. */
	words: MarkedWords;
	/** It speaks against the theme. */
	against: boolean;
	onCard: boolean;
	/** Where somebody masked by hand. */
	byHand: Mask[];
};

/** Released for this theme; once more with other masks, the later masks hold. */
export async function putShownWords(
	tx: Tx,
	by: By,
	themeId: string,
	answer: AnswerRef & { masked?: readonly MaskedSpan[] },
	now: Date
): Promise<void> {
	await sql`
		insert into shown_words (workspace_id, theme_id, response_id, question_id, masked, released_by, released_at)
		values (${by.workspaceId}, ${themeId}, ${answer.responseId}, ${answer.questionId},
			${JSON.stringify(answer.masked ?? [])}::text::jsonb, ${by.accountId}, ${now}::timestamptz)
		on conflict (workspace_id, theme_id, response_id, question_id) do update set masked = excluded.masked,
			words_hash = null, released_by = excluded.released_by, released_at = excluded.released_at`.execute(tx);
}

/** Of the released words of these themes, these stand on the card; null: none. */
export async function putOnCard(
	tx: Tx,
	workspaceId: string,
	themeIds: readonly string[],
	answer: AnswerRef | null
): Promise<void> {
	await sql`
		update shown_words set on_card = false
		where workspace_id = ${workspaceId} and theme_id = any (${[...themeIds]}::uuid[]) and on_card`.execute(tx);
	if (answer)
		await sql`
			update shown_words w set on_card = true
			where (w.workspace_id, w.theme_id, w.response_id, w.question_id) in (
				select workspace_id, theme_id, response_id, question_id from shown_words
				where workspace_id = ${workspaceId} and theme_id = any (${[...themeIds]}::uuid[])
					and response_id = ${answer.responseId} and question_id = ${answer.questionId}
				order by theme_id limit 1)`.execute(tx);
}

export async function deleteShownWords(
	tx: Tx,
	workspaceId: string,
	themeIds: readonly string[],
	answer: AnswerRef
): Promise<void> {
	await sql`
		delete from shown_words
		where workspace_id = ${workspaceId} and theme_id = any (${[...themeIds]}::uuid[])
			and response_id = ${answer.responseId} and question_id = ${answer.questionId}`.execute(tx);
}

type Row = Omit<ShownWords, 'words' | 'byHand'> & {
	text: string;
	spanStart: number;
	spanEnd: number;
	masked: unknown;
};

/** The released words of a poll, masked, newest first: only while the theme is still found in them, as they were read. */
export async function listReleased(tx: Tx, at: At, themeIds?: readonly string[]): Promise<ShownWords[]> {
	const { rows } = await sql<Row>`
		select w.theme_id as "themeId", w.response_id as "responseId", w.question_id as "questionId",
			a.value #>> '{}' as text, c.span_start as "spanStart", c.span_end as "spanEnd", w.masked,
			c.against, w.on_card as "onCard", r.answered_on as "answeredOn"
		from shown_words w
		join response r on r.workspace_id = w.workspace_id and r.id = w.response_id
		join answer a on a.workspace_id = w.workspace_id and a.response_id = w.response_id
			and a.question_id = w.question_id
		join coding c on c.workspace_id = w.workspace_id and c.response_id = w.response_id
			and c.question_id = w.question_id and c.theme_id = w.theme_id
		where w.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}
			and (${themeIds === undefined} or w.theme_id = any (${[...(themeIds ?? [])]}::uuid[]))
			and ${isUnchanged('w')} and ${isUnchanged('c')}
		order by r.answered_on desc, w.response_id, w.question_id, w.theme_id`.execute(tx);
	return rows.map(({ text, spanStart, spanEnd, masked, ...row }) => {
		const byHand = maskedSpans.parse(masked).map((one) => ({ ...one, put: HIDDEN }));
		const masks = inOrder([...masksIn(text), ...byHand]);
		return { ...row, byHand, words: markedWords(text, spanStart, spanEnd, masks) };
	});
}

/** What stands where somebody masked by hand. */
export const HIDDEN = '[masked]';

/** The words that stand on the cards of a poll's themes, masked. */
export const listShownWords = async (tx: Tx, at: At): Promise<ShownWords[]> =>
	(await listReleased(tx, at)).filter(({ onCard, against }) => onCard && !against);

/** Of these answers, or of all of the poll, those whose person agreed to be quoted. */
export async function listQuotable(tx: Tx, at: At, of?: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select r.id from response r
		where r.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}
			and ${of ? sql`r.id = any (${[...of]}::uuid[])` : sql`true`}`.execute(tx);
	return new Set(rows.map((row) => row.id));
}
