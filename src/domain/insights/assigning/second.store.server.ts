// Statements on the second reading of answers that were drawn at random. All run inside forPurpose.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { isFound } from '../evidence/counted-coding.store.server.ts';
import type { AnswerRef } from '../reading.store.server.ts';
import type { Of } from './assigner.store.server.ts';

const ids = z.array(z.uuid()).max(2000);
const second = z.object({ themes: ids, first: ids, settled: z.boolean() }).nullable();
/** A drawn answer that somebody has read; `second`: what both found when it was read again. */
export type Pair = AnswerRef & {
	text: string;
	readBy: string | null;
	themeIds: string[];
	second: z.infer<typeof second>;
};

export async function listPairs(tx: Tx, of: Of, draw: number): Promise<Pair[]> {
	const { rows } = await sql<Omit<Pair, 'second'> & { second: unknown }>`
		select a.response_id as "responseId", a.question_id as "questionId", a.value #>> '{}' as text, d.read_by as "readBy",
			array(select c.theme_id::text from coding c where c.workspace_id = a.workspace_id
				and c.response_id = a.response_id and c.question_id = a.question_id and ${isFound('c')}
				order by c.theme_id) as "themeIds",
			case when s.response_id is not null then jsonb_build_object('themes', s.themes, 'first', s.first_themes,
				'settled', s.settled_at is not null) end as second
		from audit_drawn m
		join answer a on a.workspace_id = m.workspace_id and a.response_id = m.response_id
		join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
		join reading d on d.workspace_id = a.workspace_id and d.response_id = a.response_id and d.question_id = a.question_id
		left join second_coding s on s.workspace_id = a.workspace_id and s.response_id = a.response_id
			and s.question_id = a.question_id
		where m.workspace_id = ${of.workspaceId} and m.poll_id = ${of.pollId} and m.scope = ${of.scope}
			and m.number = ${draw} and jsonb_typeof(a.value) = 'string' and ${COVERED}
		order by md5(a.response_id::text || ${draw}::text), a.question_id`.execute(tx);
	return rows.map((row) => ({ ...row, second: second.parse(row.second) }));
}

export async function insertSecond(
	tx: Tx,
	by: { workspaceId: string; accountId: string },
	{ responseId, questionId, themes, first }: AnswerRef & { themes: string[]; first: string[] },
	now: Date
): Promise<void> {
	await sql`
		insert into second_coding (workspace_id, response_id, question_id, themes, first_themes, read_at, read_by)
		values (${by.workspaceId}, ${responseId}, ${questionId}, ${JSON.stringify(themes)}::text::jsonb,
			${JSON.stringify(first)}::text::jsonb, ${now}, ${by.accountId})
		on conflict (workspace_id, response_id, question_id) do nothing`.execute(tx);
}

export async function setSettled(tx: Tx, workspaceId: string, ref: AnswerRef, now: Date): Promise<void> {
	await sql`
		update second_coding set settled_at = ${now} where workspace_id = ${workspaceId}
			and response_id = ${ref.responseId} and question_id = ${ref.questionId}`.execute(tx);
}
