// Statements of the coding room: answers in batches with their codings, and one answer's codings set anew. Inside forPurpose.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { isUnchanged } from '../evidence/counted-coding.store.server.ts';
import type { AnswerRef, At } from '../reading.store.server.ts';
import type { CodedAnswer } from './coded-answer.ts';

/** Where a batch goes on: after this answer. */
export type After = { answeredOn: string; responseId: string } | null;

/** What was found in other words than it says now: it needs reading again. */
const CHANGED = sql`select from coding c where c.workspace_id = a.workspace_id and c.response_id = a.response_id
	and c.question_id = a.question_id and not ${isUnchanged('c')}`;
const CODED = sql`
	a.response_id as "responseId", a.value #>> '{}' as text, r.answered_on as "answeredOn",
	exists (select from reading d where d.workspace_id = a.workspace_id and d.response_id = a.response_id
		and d.question_id = a.question_id) and not exists (${CHANGED}) as "isRead",
	coalesce((select jsonb_agg(jsonb_build_object('themeId', c.theme_id, 'start', c.span_start, 'end', c.span_end,
			'against', c.against)
			order by c.theme_id)
		from coding c where c.workspace_id = a.workspace_id and c.response_id = a.response_id
			and c.question_id = a.question_id), '[]') as codings`;
const WRITTEN = sql`
	from answer a join response r on r.workspace_id = a.workspace_id and r.id = a.response_id`;

/** So many answers of a question, oldest first; `unread`: those that nobody has read. People are gone through by day, as an index
 *  has them, and each is asked for their answer (`offset 0`), so that no more are looked at than are given. */
export async function listCoded(
	tx: Tx,
	at: At,
	questionId: string,
	{ which, after, limit }: { which: 'unread' | 'all'; after: After; limit: number }
): Promise<CodedAnswer[]> {
	const { rows } = await sql<CodedAnswer>`
		select ${CODED} from response r
		join lateral (
			select * from answer a where a.workspace_id = r.workspace_id and a.response_id = r.id
				and a.question_id = ${questionId} and jsonb_typeof(a.value) = 'string' offset 0) a on true
		where r.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}
			and (${after === null} or (r.answered_on, r.id) >
				(${after?.answeredOn ?? null}::date, ${after?.responseId ?? null}::uuid))
			and (${which === 'all'} or not exists (
				select from reading d where d.workspace_id = a.workspace_id and d.response_id = a.response_id
					and d.question_id = a.question_id) or exists (${CHANGED}))
		order by r.answered_on, r.id
		limit ${limit}`.execute(tx);
	return rows;
}

/** These answers of a question, in no order. */
export async function listCodedOf(
	tx: Tx,
	at: At,
	questionId: string,
	responseIds: readonly string[]
): Promise<CodedAnswer[]> {
	const { rows } = await sql<CodedAnswer>`
		select ${CODED} ${WRITTEN}
		where a.workspace_id = ${at.workspaceId} and a.poll_id = ${at.pollId} and a.question_id = ${questionId}
			and a.response_id = any (${[...responseIds]}::uuid[])
			and jsonb_typeof(a.value) = 'string' and ${COVERED}`.execute(tx);
	return rows;
}

/** Nobody has read it: its codings went before. */
export async function deleteReading(tx: Tx, workspaceId: string, ref: AnswerRef): Promise<void> {
	await sql`
		delete from reading where workspace_id = ${workspaceId} and response_id = ${ref.responseId}
			and question_id = ${ref.questionId}`.execute(tx);
}
