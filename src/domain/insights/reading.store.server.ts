// Statements on readings, codings and released words. All run inside forPurpose: rows are seen with their response only.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { isFound } from './evidence/counted-coding.store.server.ts';

export type At = { workspaceId: string; pollId: string };
/** Answers of a poll as one person, or a part of the server, may read them: under one scope of its statement. */
export type ReadAt = At & { reader: string; scope: number };
export type AnswerRef = { responseId: string; questionId: string };
/** A theme in an answer. The span counts UTF-16 units of the answer as written; the end is exclusive. */
export type Coding = AnswerRef & {
	themeId: string;
	spanStart: number;
	spanEnd: number;
	/** It speaks against the theme, and does not count. */
	against?: boolean;
};
export type WrittenAnswer = AnswerRef & { text: string; answeredOn: string };

/** What people wrote to this question, oldest first. `unread`: not what somebody has read, and at most so much. */
export async function listWritten(
	tx: Tx,
	at: At,
	questionId: string,
	unread: number | null = null
): Promise<WrittenAnswer[]> {
	const { rows } = await sql<WrittenAnswer>`
		select a.response_id as "responseId", a.question_id as "questionId", a.value #>> '{}' as text,
			r.answered_on as "answeredOn"
		from answer a
		join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
		where a.workspace_id = ${at.workspaceId} and a.poll_id = ${at.pollId} and a.question_id = ${questionId}
			and jsonb_typeof(a.value) = 'string' and ${COVERED}
			and (${unread === null} or not exists (
				select from reading d where d.workspace_id = a.workspace_id and d.response_id = a.response_id
					and d.question_id = a.question_id))
		order by r.answered_on, a.response_id limit ${unread}`.execute(tx);
	return rows;
}

/** Notes that a person has read these answers. Reading twice changes nothing. */
export async function insertReadings(
	tx: Tx,
	by: { workspaceId: string; accountId: string | null },
	answers: readonly AnswerRef[],
	now: Date
): Promise<void> {
	await sql`
		insert into reading (workspace_id, response_id, question_id, read_by, read_at)
		select ${by.workspaceId}::uuid, "responseId", "questionId", ${by.accountId}::uuid, ${now}::timestamptz
		from jsonb_to_recordset(${JSON.stringify(answers)}::text::jsonb) as one ("responseId" uuid, "questionId" text)
		on conflict do nothing`.execute(tx);
}

export async function insertCodings(
	tx: Tx,
	by: { workspaceId: string; accountId: string | null },
	codings: readonly Coding[],
	now: Date
): Promise<void> {
	await sql`
		insert into coding
			(workspace_id, response_id, question_id, theme_id, span_start, span_end, against, coded_by, coded_at)
		select ${by.workspaceId}::uuid, "responseId", "questionId", "themeId", "spanStart", "spanEnd",
			coalesce(against, false), ${by.accountId}::uuid, ${now}::timestamptz
		from jsonb_to_recordset(${JSON.stringify(codings)}::text::jsonb) as one
			("responseId" uuid, "questionId" text, "themeId" uuid, "spanStart" integer, "spanEnd" integer,
				against boolean)
		on conflict (workspace_id, response_id, question_id, theme_id)
			do update set span_start = excluded.span_start, span_end = excluded.span_end,
				against = excluded.against, words_hash = null`.execute(tx);
}

/** Takes these themes off these answers; returns what was found in them, to put it back. */
export async function deleteCodings(
	tx: Tx,
	workspaceId: string,
	answers: readonly AnswerRef[],
	themeIds: readonly string[]
): Promise<Coding[]> {
	const { rows } = await sql<Coding>`
		delete from coding c
		using jsonb_to_recordset(${JSON.stringify(answers)}::text::jsonb) as one ("responseId" uuid, "questionId" text)
		where c.workspace_id = ${workspaceId} and c.response_id = one."responseId" and c.question_id = one."questionId"
			and c.theme_id = any (${[...themeIds]}::uuid[])
		returning c.response_id as "responseId", c.question_id as "questionId", c.theme_id as "themeId",
			c.span_start as "spanStart", c.span_end as "spanEnd", c.against`.execute(tx);
	return rows;
}

/** How many people answered, and of how many a person has read an open answer. */
export async function countPeople(tx: Tx, at: At): Promise<{ people: number; read: number }> {
	const { rows } = await sql<{ people: number; read: number }>`
		select count(*)::int as people, count(*) filter (where exists (
			select from reading d where d.workspace_id = r.workspace_id and d.response_id = r.id))::int as read
		from response r where r.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}`.execute(
		tx
	);
	return rows[0] ?? { people: 0, read: 0 };
}

/** Answers of a question by whether somebody has read them. */
export async function countRead(
	tx: Tx,
	at: At,
	questionId: string
): Promise<{ written: number; read: number }> {
	const WRITTEN = sql`
		from answer a join response r on r.workspace_id = a.workspace_id and r.id = a.response_id`;
	const OF_QUESTION = sql`
		a.workspace_id = ${at.workspaceId} and a.poll_id = ${at.pollId} and a.question_id = ${questionId}
			and jsonb_typeof(a.value) = 'string' and ${COVERED}`;
	const { rows } = await sql<{ written: number; read: number }>`
		select (select count(*)::int ${WRITTEN} where ${OF_QUESTION}) as written,
			(select count(*)::int ${WRITTEN}
				join reading d on d.workspace_id = a.workspace_id and d.response_id = a.response_id
					and d.question_id = a.question_id
				where ${OF_QUESTION}) as read`.execute(tx);
	return rows[0] ?? { written: 0, read: 0 };
}

/** Every coding of a poll that counts, as who said what where. */
export async function listCodings(tx: Tx, at: At): Promise<Coding[]> {
	const { rows } = await sql<Coding>`
		select c.response_id as "responseId", c.question_id as "questionId", c.theme_id as "themeId",
			c.span_start as "spanStart", c.span_end as "spanEnd"
		from coding c
		join response r on r.workspace_id = c.workspace_id and r.id = c.response_id
		where c.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED} and ${isFound('c')}
		order by c.response_id, c.question_id, c.theme_id`.execute(tx);
	return rows;
}
