// Statements on what the machine found in answers nobody has read. All run inside forPurpose: rows are seen with their response
// only. Whatever a person has read is left out here as well as by triggers, so that a person's reading wins twice.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { isFound, isUnchanged } from '../evidence/counted-coding.store.server.ts';
import type { AnswerRef } from '../reading.store.server.ts';
import type { Assigned } from '../words/assign.ts';
import type { Of } from './assigner.store.server.ts';
import type { ReadSince } from './due.ts';

export type Written = AnswerRef & { text: string };
export type ReadByPerson = Written & { themeIds: string[] };

const OF_POLL = (of: Of, questionIds: readonly string[]) => sql`
	a.workspace_id = ${of.workspaceId} and a.poll_id = ${of.pollId} and a.question_id = any (${[...questionIds]}::text[])
	and jsonb_typeof(a.value) = 'string' and ${COVERED}`;
const HAS_READER = sql`exists (select from reading d where d.workspace_id = a.workspace_id
	and d.response_id = a.response_id and d.question_id = a.question_id)`;
const FROM = sql`from answer a join response r on r.workspace_id = a.workspace_id and r.id = a.response_id`;
const WRITTEN = sql`a.response_id as "responseId", a.question_id as "questionId", a.value #>> '{}' as text`;

const READ = sql`join reading d on d.workspace_id = a.workspace_id and d.response_id = a.response_id
	and d.question_id = a.question_id`;

/** What people have read, at most so many of it, the latest read; with every theme they found in it. Not what says something
 *  else by now: what was found in other words teaches nothing. */
export async function listReadByPeople(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	most: number
): Promise<ReadByPerson[]> {
	const { rows } = await sql<ReadByPerson>`
		select one.*, array(select c.theme_id::text from coding c where c.workspace_id = ${of.workspaceId}
			and c.response_id = one."responseId" and c.question_id = one."questionId" and ${isFound('c')} order by c.theme_id) as "themeIds"
		from (
			select ${WRITTEN} ${FROM} ${READ} where ${OF_POLL(of, questionIds)} and not exists (
				select from coding k where k.workspace_id = a.workspace_id and k.response_id = a.response_id
					and k.question_id = a.question_id and not ${isUnchanged('k')})
			order by d.read_at desc, a.response_id, a.question_id limit ${most}
		) one order by "responseId", "questionId"`.execute(tx);
	return rows;
}

/** How many answers people have read, how many of them, or of their themes, since then, and when they last did. */
export async function countReadSince(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	then: Date | null
): Promise<ReadSince> {
	const { rows } = await sql<ReadSince>`
		select count(*)::int as read, count(*) filter (where ${then}::timestamptz is null or moment > ${then})::int as since,
			max(moment) as last
		from (select greatest(d.read_at, (select max(c.coded_at) from coding c where c.workspace_id = a.workspace_id
				and c.response_id = a.response_id and c.question_id = a.question_id)) as moment
			${FROM} ${READ}
			where ${OF_POLL(of, questionIds)}) one`.execute(tx);
	return rows[0] ?? { read: 0, since: 0, last: null };
}

/** What nobody has read; `but`: and this version has not looked at either; `among`: of these responses; `most`: not more than so
 *  many, as chance will have it, since responses are called by chance. */
export async function listUnread(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	{
		but = null,
		among = null,
		most = null
	}: { but?: number | null; among?: readonly string[] | null; most?: number | null } = {}
): Promise<Written[]> {
	const { rows } = await sql<Written>`
		select ${WRITTEN} ${FROM}
		where ${OF_POLL(of, questionIds)} and not ${HAS_READER}
			and ${among ? sql`a.response_id = any (${[...among]}::uuid[])` : sql`true`} and not exists (
			select from auto_reading m where m.workspace_id = a.workspace_id and m.response_id = a.response_id
				and m.question_id = a.question_id and m.scope = ${of.scope} and m.number = ${but}::int)
		order by a.response_id, a.question_id limit ${most}`.execute(tx);
	return rows;
}

const AT_ONCE = 2_000;

/** Keeps what a version found in these answers; what it has found before, or somebody has read, stays as it is. */
export async function insertAssigned(
	tx: Tx,
	of: Of,
	number: number,
	found: readonly (AnswerRef & Assigned)[]
): Promise<void> {
	for (let from = 0; from < found.length; from += AT_ONCE) {
		const some = JSON.stringify(
			found.slice(from, from + AT_ONCE).map(({ responseId, questionId, themes, needsReader }) => ({
				...{ responseId, questionId, needsReader },
				suggested: themes.map(({ themeId, probability }) => ({ themeId, probability })),
				given: themes.filter(({ automatic }) => automatic)
			}))
		);
		await sql`
			with one as (
				select * from jsonb_to_recordset(${some}::text::jsonb) as one
					("responseId" uuid, "questionId" text, "needsReader" boolean, suggested jsonb, given jsonb)
			), kept as (
				insert into auto_reading (workspace_id, response_id, question_id, poll_id, scope, number, needs_reader, suggested)
				select ${of.workspaceId}::uuid, a.response_id, a.question_id, ${of.pollId}::uuid, ${of.scope}::int,
					${number}::int, one."needsReader", one.suggested
				from one join answer a on a.workspace_id = ${of.workspaceId} and a.response_id = one."responseId"
					and a.question_id = one."questionId" and a.poll_id = ${of.pollId}
				on conflict do nothing
				returning response_id, question_id
			)
			insert into auto_coding (workspace_id, response_id, question_id, scope, number, theme_id, score)
			select ${of.workspaceId}::uuid, kept.response_id, kept.question_id, ${of.scope}::int, ${number}::int,
				(each.theme ->> 'themeId')::uuid, (each.theme ->> 'probability')::float8
			from kept join one on one."responseId" = kept.response_id and one."questionId" = kept.question_id
				cross join jsonb_array_elements(one.given) each (theme)`.execute(tx);
	}
}

export type AutoAnswer = AnswerRef & { needsReader: boolean; themeIds: string[] };

const LOOKED_AT = (of: Of, number: number) => sql`
	from auto_reading a join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
	where a.workspace_id = ${of.workspaceId} and a.poll_id = ${of.pollId} and a.scope = ${of.scope}
		and a.number = ${number} and ${COVERED} and not ${HAS_READER}`;

/** Every answer that this version has looked at and nobody has read, with the themes it gave; `too`: and that version, too. */
export async function listAuto(tx: Tx, of: Of, number: number, too: number = number): Promise<AutoAnswer[]> {
	const { rows } = await sql<AutoAnswer>`
		select a.response_id as "responseId", a.question_id as "questionId", a.needs_reader as "needsReader",
			array(select c.theme_id::text from auto_coding c where c.workspace_id = a.workspace_id
				and c.response_id = a.response_id and c.question_id = a.question_id and c.scope = a.scope
				and c.number = a.number order by c.theme_id) as "themeIds"
		${LOOKED_AT(of, number)} and exists (
			select from auto_reading m where m.workspace_id = a.workspace_id and m.response_id = a.response_id
				and m.question_id = a.question_id and m.scope = a.scope and m.number = ${too})
		order by a.response_id, a.question_id`.execute(tx);
	return rows;
}

/** Answers nobody has read: all that this version looked at, those it gave a theme, those it left to a reader, those that say
 *  nothing; and how many it gave each theme. */
export type AutoCounts = { looked: number; given: number; left: number; silent: number };

export async function countAuto(
	tx: Tx,
	of: Of,
	number: number
): Promise<AutoCounts & { byTheme: ReadonlyMap<string, number> }> {
	const GIVEN = sql`exists (select from auto_coding c where c.workspace_id = a.workspace_id
		and c.response_id = a.response_id and c.question_id = a.question_id and c.scope = a.scope and c.number = a.number)`;
	const { rows } = await sql<AutoCounts>`
		select count(*)::int as looked, count(*) filter (where ${GIVEN})::int as given,
			count(*) filter (where a.needs_reader)::int as left,
			count(*) filter (where not a.needs_reader and not ${GIVEN})::int as silent
		${LOOKED_AT(of, number)}`.execute(tx);
	const { rows: themes } = await sql<{ themeId: string; answers: number }>`
		select c.theme_id as "themeId", count(*)::int as answers
		from (select a.workspace_id, a.response_id, a.question_id, a.scope, a.number ${LOOKED_AT(of, number)}) one
		join auto_coding c using (workspace_id, response_id, question_id, scope, number)
		group by c.theme_id`.execute(tx);
	const counts = rows[0] ?? { looked: 0, given: 0, left: 0, silent: 0 };
	return { ...counts, byTheme: new Map(themes.map(({ themeId, answers }) => [themeId, answers])) };
}

/** What every version but this one found goes. */
export async function deleteAutoBut(tx: Tx, of: Of, numbers: readonly number[]): Promise<void> {
	await sql`
		delete from auto_reading where workspace_id = ${of.workspaceId} and poll_id = ${of.pollId}
			and scope = ${of.scope} and not number = any (${[...numbers]}::int[])`.execute(tx);
}

/** These answers as written. */
export async function listWords(tx: Tx, of: Of, answers: readonly AnswerRef[]): Promise<Written[]> {
	const { rows } = await sql<Written>`
		select ${WRITTEN} ${FROM}
		join jsonb_to_recordset(${JSON.stringify(answers)}::text::jsonb) as one ("responseId" uuid, "questionId" text)
			on one."responseId" = a.response_id and one."questionId" = a.question_id
		where a.workspace_id = ${of.workspaceId} and a.poll_id = ${of.pollId} and ${COVERED}
		order by a.response_id, a.question_id`.execute(tx);
	return rows;
}

const suggestions = z.array(z.object({ themeId: z.uuid(), probability: z.number() })).max(2000);
export type Suggestion = z.infer<typeof suggestions>[number];

/** What this version would say of these answers of a question. */
export async function listSuggestions(
	tx: Tx,
	of: Of,
	number: number,
	questionId: string,
	responseIds: readonly string[]
): Promise<Map<string, Suggestion[]>> {
	const { rows } = await sql<{ responseId: string; suggested: unknown }>`
		select a.response_id as "responseId", a.suggested
		from auto_reading a join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
		where a.workspace_id = ${of.workspaceId} and a.poll_id = ${of.pollId} and a.scope = ${of.scope}
			and a.number = ${number} and a.question_id = ${questionId}
			and a.response_id = any (${[...responseIds]}::uuid[]) and ${COVERED}`.execute(tx);
	return new Map(rows.map((row) => [row.responseId, suggestions.parse(row.suggested)]));
}
