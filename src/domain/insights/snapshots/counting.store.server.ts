// Statements that count whoever is marked (marking.store.server.ts): who answers meanwhile waits for the next snapshot. They run
// inside forPurpose. PostgreSQL adds up, so that a million answers come as some rows.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { countedUnder, isFound } from '../evidence/counted-coding.store.server.ts';
import type { ReadAt } from '../reading.store.server.ts';
import { standsTo } from './counting-aside.store.server.ts';
import { periodId, type Unit } from './periods.ts';
import { drawId } from './tell-estimates.ts';
import type { Kin } from './told-groups.ts';

/** People of this scope and of each other, and in both: what two scopes told might be held against each other. */
export async function countInOtherScopes(
	tx: Tx,
	{ workspaceId, pollId, scope }: ReadAt
): Promise<{ scope: number; both: number }[]> {
	const { rows } = await sql<{ scope: number; both: number }>`
		select o.scope, count(c.response_id)::int as both
		from board_counted o
		left join board_counted c on c.workspace_id = o.workspace_id and c.response_id = o.response_id
			and c.scope = ${scope}
		where o.workspace_id = ${workspaceId} and o.poll_id = ${pollId} and o.scope <> ${scope}
		group by o.scope`.execute(tx);
	return rows;
}

/** Cells by which people are told apart: their answers, their period, and how they stood to a draw. */
export type Asked = {
	questionIds: readonly string[];
	unit: Unit;
	draws: readonly { number: number; drawnAt: Date }[];
	/** Whatever asks for words. */
	openIds: readonly string[];
};

const CELL = (questionId: string): RawBuilder<unknown> => sql`coalesce((
	select coalesce(a.value ->> 'chosen', a.value ->> 'preferNot', a.value #>> '{}') from answer a
	where a.workspace_id = r.workspace_id and a.response_id = r.id and a.question_id = ${questionId}), '')`;
const PERIOD: Record<Unit, RawBuilder<unknown>> = {
	week: sql`to_char(date_trunc('week', r.answered_on), 'YYYY-MM-DD')`,
	month: sql`to_char(r.answered_on, 'YYYY-MM')`,
	quarter: sql`to_char(r.answered_on, 'YYYY-"Q"Q')`
};
const cellsIn = ({ questionIds, unit, draws, openIds }: Asked, scope: number) => {
	const stood = draws.map((draw) => standsTo(draw, openIds, scope));
	return sql`array[${sql.join([...questionIds.map(CELL), PERIOD[unit], ...stood])}]::text[]`;
};

type Counted = { came: number | null; again: boolean; cells: string[]; people: number };
const kinOf = (asked: Asked, { came, again, cells, people }: Counted): Kin => ({
	came,
	again,
	people,
	cells: Object.fromEntries(
		[...asked.questionIds, periodId(asked.unit), ...asked.draws.map(({ number }) => drawId(number))].map(
			(id, at) => [id, cells[at] ?? '']
		)
	)
});

const MARKED = sql`board_counted c
	join response r on r.workspace_id = c.workspace_id and r.id = c.response_id`;

/** People who are alike: by the snapshot that counted them first, their day, and what they are missing from. */
export type Alike = {
	came: number | null;
	again: boolean;
	isRead: boolean;
	day: string;
	/** To one of the open questions. */
	wrote: boolean;
	quotable: boolean;
	people: number;
};

/** Everybody who is marked. `quote`: a purpose of this scope. */
export async function countMarked(
	tx: Tx,
	at: ReadAt,
	number: number,
	openIds: readonly string[],
	quote: string
): Promise<Alike[]> {
	const { rows } = await sql<Alike>`
		select nullif(c.came, ${number}) as came, c.again, c.read_since is not null as "isRead", r.answered_on as day,
			exists (
				select from answer a where a.workspace_id = r.workspace_id and a.response_id = r.id
					and a.question_id = any (${[...openIds]}::text[]) and jsonb_typeof(a.value) = 'string') as wrote,
			${quote} = any (r.allowed) as quotable, count(*)::int as people
		from ${MARKED}
		where c.workspace_id = ${at.workspaceId} and c.poll_id = ${at.pollId} and c.scope = ${at.scope} and ${COVERED}
		group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(tx);
	return rows;
}

/** Those of whom somebody read an open answer, by what they answered to the questions one may break down by. */
export async function countRead(tx: Tx, at: ReadAt, number: number, asked: Asked): Promise<Kin[]> {
	const { rows } = await sql<Counted>`
		select came, again, cells, count(*)::int as people from (
			select nullif(c.read_since, ${number}) as came, c.read_again as again, ${cellsIn(asked, at.scope)} as cells from ${MARKED}
			where c.workspace_id = ${at.workspaceId} and c.poll_id = ${at.pollId} and c.scope = ${at.scope}
				and c.read_since is not null and ${COVERED}
		) one group by came, again, cells order by came, again, cells`.execute(tx);
	return rows.map((row) => kinOf(asked, row));
}

/** Distinct people of each theme, the same way. `countedAs`: under which theme the codings of each count now. */
export async function countThemes(
	tx: Tx,
	at: ReadAt,
	number: number,
	asked: Asked,
	countedAs: ReadonlyMap<string, string>
): Promise<Map<string, Kin[]>> {
	const { rows } = await sql<Counted & { themeId: string }>`
		select "themeId", came, again, cells, count(*)::int as people from (
			select distinct on (t.counted_as, r.id) t.counted_as as "themeId",
				nullif(c.read_since, ${number}) as came, c.read_again as again, ${cellsIn(asked, at.scope)} as cells
			from ${MARKED}
			join coding k on k.workspace_id = r.workspace_id and k.response_id = r.id
			${countedUnder('k', countedAs)}
			where c.workspace_id = ${at.workspaceId} and c.poll_id = ${at.pollId} and c.scope = ${at.scope}
				and c.read_since is not null and ${COVERED} and ${isFound('k')}
		) one group by "themeId", came, again, cells order by "themeId", came, again, cells`.execute(tx);
	const themes = new Map<string, Kin[]>();
	for (const row of rows) themes.set(row.themeId, [...(themes.get(row.themeId) ?? []), kinOf(asked, row)]);
	return themes;
}

/** Values read together. */
const VALUES_AT_ONCE = 5_000;

export type Given = { questionId: string; version: number; value: unknown; people: number };

/** How many of those marked gave each answer to each question under each version; to a question that is not among these only how
 *  many answered it. Some of the answers at a time, since there may be as many different ones as people. */
export async function* readGiven(
	tx: Tx,
	at: ReadAt,
	questionIds: readonly string[]
): AsyncGenerator<Given[]> {
	await sql`
		declare given_answers no scroll cursor for
		select a.question_id as "questionId", r.version,
			case when a.question_id = any (${[...questionIds]}::text[]) then a.value end as value, count(*)::int as people
		from ${MARKED}
		join answer a on a.workspace_id = r.workspace_id and a.response_id = r.id
		where c.workspace_id = ${at.workspaceId} and c.poll_id = ${at.pollId} and c.scope = ${at.scope} and ${COVERED}
		group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
	const next = sql<Given>`fetch ${sql.lit(VALUES_AT_ONCE)} from given_answers`;
	for (;;) {
		const { rows } = await next.execute(tx);
		if (rows.length > 0) yield rows;
		if (rows.length < VALUES_AT_ONCE) break;
	}
	await sql`close given_answers`.execute(tx);
}

/** Beyond it changed answers are looked for only when the poll is counted. */
const LOOKED_THROUGH = 20_000;

/** A word for what the answers and the readings are now: another one as soon as something came, went or was sorted anew. */
export async function findState(tx: Tx, { workspaceId, pollId }: Omit<ReadAt, 'reader'>): Promise<string> {
	const { rows } = await sql<{ state: string }>`
		with here as materialized (
			select r.workspace_id, r.id, r.allowed from response r
			where r.workspace_id = ${workspaceId} and r.poll_id = ${pollId} and ${COVERED}
		), sorted as (
			select count(*) as many, sum(hashtextextended(h.id::text || d.question_id, 0)) as sum
			from here h join reading d on d.workspace_id = h.workspace_id and d.response_id = h.id
		), found as (
			select count(*) as many,
				sum(hashtextextended(concat_ws(' ', h.id, k.question_id, k.theme_id, k.against), 0)) as sum
			from here h join coding k on k.workspace_id = h.workspace_id and k.response_id = h.id
		)
		select md5(concat_ws(' ', (select count(*) from here),
			(select sum(hashtextextended(concat_ws(' ', id, array_to_string(allowed, ' ')), 0)) from here),
			sorted.many, sorted.sum, found.many, found.sum,
			case when (select count(*) from here) <= ${LOOKED_THROUGH} then (
				select sum(hashtextextended(h.id::text || a.question_id || a.value::text, 0))
				from here h join answer a on a.workspace_id = h.workspace_id and a.response_id = h.id) end)) as state
		from sorted, found`.execute(tx);
	return rows[0]?.state ?? '';
}

/** Whether so many answered, at least. Costs the same whatever their number is. */
export async function hasPeople(
	tx: Tx,
	{ workspaceId, pollId }: Omit<ReadAt, 'reader'>,
	many: number
): Promise<boolean> {
	const { rows } = await sql<{ people: number }>`
		select count(*)::int as people from (
			select from response r
			where r.workspace_id = ${workspaceId} and r.poll_id = ${pollId} and ${COVERED} limit ${many}
		) first`.execute(tx);
	return (rows[0]?.people ?? 0) >= many;
}
