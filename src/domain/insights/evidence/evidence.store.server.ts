// Statements on what a theme rests on, and what speaks against it. All run inside forPurpose.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import type { AnswerRef, At, WrittenAnswer } from '../reading.store.server.ts';
import { isUnchanged, ROW_BY_ROW } from './counted-coding.store.server.ts';

export type Coded = WrittenAnswer & { themeId: string; spanStart: number; spanEnd: number; against: boolean };

const CODED = sql`
	c.response_id as "responseId", c.question_id as "questionId", a.value #>> '{}' as text,
	r.answered_on as "answeredOn", c.theme_id as "themeId", c.span_start as "spanStart", c.span_end as "spanEnd", c.against`;
const FROM = sql`
	from coding c
	join response r on r.workspace_id = c.workspace_id and r.id = c.response_id
	join answer a on a.workspace_id = c.workspace_id and a.response_id = c.response_id
		and a.question_id = c.question_id`;

const isOfPoll = (at: At) => sql`exists (
	select from response r where r.workspace_id = c.workspace_id and r.id = c.response_id
		and r.poll_id = ${at.pollId} and ${COVERED} ${ROW_BY_ROW})`;
/** In the order of an index, backwards. */
const LAST_FIRST = sql`c.coded_at desc, c.response_id desc, c.question_id desc`;

/** Answers that a theme was found in, or that speak against it, as they were read: the last that was read first, an answer once.
 *  A page costs the same however many there are. */
export async function listEvidence(
	tx: Tx,
	at: At,
	themeIds: readonly string[],
	page: { against: boolean; limit: number; offset: number }
): Promise<Coded[]> {
	const ids = sql`${[...themeIds]}::uuid[]`;
	const wanted = (of: string) =>
		sql`${sql.ref(`${of}.against`)} = ${sql.lit(page.against)} and ${isUnchanged(of, ROW_BY_ROW)}`;
	const { rows } = await sql<Coded>`
		with page as materialized (
			select c.* from unnest(${ids}) theme (id) cross join lateral (
				select * from coding c
				where c.workspace_id = ${at.workspaceId} and c.theme_id = theme.id and ${wanted('c')} and ${isOfPoll(at)}
					and not exists (
						select from coding e where e.workspace_id = c.workspace_id and e.response_id = c.response_id
							and e.question_id = c.question_id and e.theme_id = any (${ids}) and e.theme_id < c.theme_id
							and ${wanted('e')} ${ROW_BY_ROW})
				order by ${LAST_FIRST} limit ${page.offset + page.limit}
			) c
			order by ${LAST_FIRST} limit ${page.limit} offset ${page.offset}
		)
		select ${CODED} from page c
		join response r on r.workspace_id = c.workspace_id and r.id = c.response_id
		join answer a on a.workspace_id = c.workspace_id and a.response_id = c.response_id
			and a.question_id = c.question_id
		order by ${LAST_FIRST}`.execute(tx);
	return rows;
}

/** One answer with what was found in it under these themes; null where it may not be read, or has changed since. */
export async function findCodedAnswer(
	tx: Tx,
	at: At,
	themeIds: readonly string[],
	ref: AnswerRef
): Promise<Coded | null> {
	const { rows } = await sql<Coded>`
		select ${CODED} ${FROM}
		where c.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}
			and c.response_id = ${ref.responseId}::uuid and c.question_id = ${ref.questionId}
			and c.theme_id = any (${[...themeIds]}::uuid[]) and ${isUnchanged('c')}
		order by c.theme_id limit 1`.execute(tx);
	return rows[0] ?? null;
}

/** Sets whether these answers speak against what they were found to say. */
export async function setAgainst(
	tx: Tx,
	workspaceId: string,
	themeIds: readonly string[],
	answers: readonly AnswerRef[],
	against: boolean
): Promise<void> {
	await sql`
		update coding c set against = ${against}
		from jsonb_to_recordset(${JSON.stringify(answers)}::text::jsonb) as one ("responseId" uuid, "questionId" text)
		where c.workspace_id = ${workspaceId} and c.response_id = one."responseId" and c.question_id = one."questionId"
			and c.theme_id = any (${[...themeIds]}::uuid[])`.execute(tx);
}

/** Changed answers are looked for among so many of those that were coded last. */
const LOOKED_THROUGH = 2_000;

/** Answers under these themes that changed since they were read. */
export async function countChanged(tx: Tx, at: At, themeIds: readonly string[]): Promise<number> {
	const { rows } = await sql<{ changed: number }>`
		select count(distinct (c.response_id, c.question_id))::int as changed
		from unnest(${[...themeIds]}::uuid[]) theme (id) cross join lateral (
			select * from coding c where c.workspace_id = ${at.workspaceId} and c.theme_id = theme.id
			order by ${LAST_FIRST} limit ${LOOKED_THROUGH}
		) c where not ${isUnchanged('c')} and ${isOfPoll(at)}`.execute(tx);
	return rows[0]?.changed ?? 0;
}
