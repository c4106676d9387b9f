// Statements on the words that stand on a theme's card. They show only inside forPurpose(tx, 'quote', …).
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import type { AnswerRef, At } from './reading.store.server.ts';

export type ShownWords = AnswerRef & { themeId: string; text: string; spanStart: number; spanEnd: number };

/** These words stand on the card from now on; one a theme. */
export async function putShownWords(
	tx: Tx,
	by: { workspaceId: string; accountId: string | null },
	themeId: string,
	answer: AnswerRef,
	now: Date
): Promise<void> {
	await sql`
		delete from shown_words where workspace_id = ${by.workspaceId} and theme_id = ${themeId}`.execute(tx);
	await sql`
		insert into shown_words (workspace_id, theme_id, response_id, question_id, released_by, released_at)
		values (${by.workspaceId}, ${themeId}, ${answer.responseId}, ${answer.questionId}, ${by.accountId},
			${now}::timestamptz)
		on conflict (workspace_id, theme_id) do update set response_id = excluded.response_id,
			question_id = excluded.question_id, released_by = excluded.released_by,
			released_at = excluded.released_at`.execute(tx);
}

export async function deleteShownWords(tx: Tx, workspaceId: string, themeId: string): Promise<void> {
	await sql`delete from shown_words where workspace_id = ${workspaceId} and theme_id = ${themeId}`.execute(
		tx
	);
}

/** The released words of a poll's themes, with the part that the theme was found in. */
export async function listShownWords(tx: Tx, at: At): Promise<ShownWords[]> {
	const { rows } = await sql<ShownWords>`
		select w.theme_id as "themeId", w.response_id as "responseId", w.question_id as "questionId",
			a.value #>> '{}' as text, coalesce(c.span_start, 0) as "spanStart",
			coalesce(c.span_end, length(a.value #>> '{}')) as "spanEnd"
		from shown_words w
		join response r on r.workspace_id = w.workspace_id and r.id = w.response_id
		join answer a on a.workspace_id = w.workspace_id and a.response_id = w.response_id
			and a.question_id = w.question_id
		left join coding c on c.workspace_id = w.workspace_id and c.response_id = w.response_id
			and c.question_id = w.question_id and c.theme_id = w.theme_id
		where w.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}`.execute(tx);
	return rows;
}

/** Of these answers, those whose person agreed to be quoted. */
export async function listQuotable(tx: Tx, at: At): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select r.id from response r
		where r.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}`.execute(tx);
	return new Set(rows.map((row) => row.id));
}
