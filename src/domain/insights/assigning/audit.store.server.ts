// Statements on audits: who was drawn at random, and what was found of them before and after. Inside forPurpose where they read.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { countedUnder, isFound } from '../evidence/counted-coding.store.server.ts';
import type { Of } from './assigner.store.server.ts';

const ids = z.array(z.uuid()).max(2000);
const shares = z.record(z.uuid(), z.number());
export type DrawRow = {
	number: number;
	drawnAt: Date;
	assigner: number | null;
	among: number;
	given: Record<string, number>;
};

/** The newest first. */
export async function listDraws(tx: Tx, of: Of): Promise<DrawRow[]> {
	const { rows } = await sql<Omit<DrawRow, 'given'> & { given: unknown }>`
		select number, drawn_at as "drawnAt", assigner, among, given from audit_draw
		where workspace_id = ${of.workspaceId} and poll_id = ${of.pollId} and scope = ${of.scope}
		order by number desc`.execute(tx);
	return rows.map((row) => ({ ...row, given: shares.parse(row.given) }));
}

export const findLastDraw = async (tx: Tx, of: Of): Promise<DrawRow | null> =>
	(await listDraws(tx, of))[0] ?? null;

export async function insertDraw(
	tx: Tx,
	of: Of,
	by: { accountId: string },
	draw: DrawRow & { seed: number; drawn: readonly { responseId: string; given: string[]; known: string[] }[] }
): Promise<void> {
	await sql`
		insert into audit_draw (workspace_id, poll_id, scope, number, seed, assigner, drawn_at, drawn_by, among, given)
		values (${of.workspaceId}, ${of.pollId}, ${of.scope}, ${draw.number}, ${draw.seed}, ${draw.assigner}, ${draw.drawnAt},
			${by.accountId}, ${draw.among}, ${JSON.stringify(draw.given)}::text::jsonb)`.execute(tx);
	await sql`
		insert into audit_drawn (workspace_id, response_id, poll_id, scope, number, given, known)
		select ${of.workspaceId}::uuid, "responseId", ${of.pollId}::uuid, ${of.scope}::int, ${draw.number}::int, given, known
		from jsonb_to_recordset(${JSON.stringify(draw.drawn)}::text::jsonb) as one
			("responseId" uuid, given jsonb, known jsonb)`.execute(tx);
}

export type DrawnRow = { responseId: string; given: string[]; known: string[] };

/** Those drawn, in the order of their draw, which says nothing of them. */
export async function listDrawn(tx: Tx, of: Of, number: number): Promise<DrawnRow[]> {
	const { rows } = await sql<{ responseId: string; given: unknown; known: unknown }>`
		select m.response_id as "responseId", m.given, m.known
		from audit_drawn m join response r on r.workspace_id = m.workspace_id and r.id = m.response_id
		where m.workspace_id = ${of.workspaceId} and m.poll_id = ${of.pollId} and m.scope = ${of.scope}
			and m.number = ${number} and ${COVERED}
		order by md5(m.response_id::text || ${number}::text)`.execute(tx);
	return rows.map((row) => ({ ...row, given: ids.parse(row.given), known: ids.parse(row.known) }));
}

export type WriterRow = {
	responseId: string;
	isRead: boolean;
	themeIds: string[];
	/** What the machine gives, in what nobody has read of theirs. */
	givenIds: string[];
};

type Writing = { questionIds: readonly string[]; before: Date };

/** Each answer to one of these questions, with its reading where somebody read it. */
const fromAnswersTo = (of: Of, questionIds: readonly string[]) => sql`
	from answer a
	join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
	left join reading d on d.workspace_id = a.workspace_id and d.response_id = a.response_id
		and d.question_id = a.question_id
	where a.workspace_id = ${of.workspaceId} and a.poll_id = ${of.pollId}
		and a.question_id = any (${[...questionIds]}::text[]) and jsonb_typeof(a.value) = 'string' and ${COVERED}`;

/** Everybody who wrote to one of these questions, and whether all of it is read. `before`: a moment. */
const written = (of: Of, { questionIds, before }: Writing) => sql`(
	select a.workspace_id, a.response_id, bool_and(d.read_at is not null) as is_read,
		bool_and(d.read_at is not null and d.read_at < ${before}::timestamptz) as was_read
	${fromAnswersTo(of, questionIds)}
	group by a.workspace_id, a.response_id)`;

/** How many wrote; of whom something is unread; who were wholly read before that moment. */
export async function countWriters(
	tx: Tx,
	of: Of,
	writing: Writing
): Promise<{ people: number; unread: number; before: number }> {
	const { rows } = await sql<{ people: number; unread: number; before: number }>`
		select count(*)::int as people, count(*) filter (where not is_read)::int as unread,
			count(*) filter (where was_read)::int as before
		from ${written(of, writing)} w`.execute(tx);
	return rows[0] ?? { people: 0, unread: 0, before: 0 };
}

/** By theme, of those who wrote: people it was found in, and those of them who were wholly read before that moment. */
export async function countWritersOf(
	tx: Tx,
	of: Of,
	writing: Writing,
	countedAs: ReadonlyMap<string, string>
): Promise<Map<string, { people: number; before: number }>> {
	const { rows } = await sql<{ themeId: string; people: number; before: number }>`
		select t.counted_as as "themeId", count(distinct w.response_id)::int as people,
			count(distinct w.response_id) filter (where w.was_read)::int as before
		from ${written(of, writing)} w
		join coding c on c.workspace_id = w.workspace_id and c.response_id = w.response_id
			and c.question_id = any (${[...writing.questionIds]}::text[])
		${countedUnder('c', countedAs)}
		where ${isFound('c')}
		group by t.counted_as`.execute(tx);
	return new Map(rows.map(({ themeId, people, before }) => [themeId, { people, before }]));
}

const EVER = new Date(0);

/** Up to so many of those of whom something is unread, each as likely as any other; the same ones under the same seed. */
export async function drawUnread(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	seed: number,
	most: number
): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select w.response_id as id from ${written(of, { questionIds, before: EVER })} w where not w.is_read
		order by hashtextextended(w.response_id::text, ${seed}), w.response_id limit ${most}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** What this version gives, in what nobody has read. `who`: the alias of whoever wrote it. */
const GIVEN = (of: Of, who: 'a' | 'w', number: number | null) => sql`
	select c.theme_id from auto_coding c where c.workspace_id = ${sql.ref(`${who}.workspace_id`)}
		and c.response_id = ${sql.ref(`${who}.response_id`)} and c.scope = ${of.scope} and c.number = ${number}::int
		and not exists (select from reading h where h.workspace_id = c.workspace_id
			and h.response_id = c.response_id and h.question_id = c.question_id)`;
/** What somebody found. */
const FOUND = (who: 'a' | 'w', questionIds: readonly string[]) => sql`
	select c.theme_id from coding c where c.workspace_id = ${sql.ref(`${who}.workspace_id`)}
		and c.response_id = ${sql.ref(`${who}.response_id`)} and c.question_id = any (${[...questionIds]}::text[])
		and ${isFound('c')}`;

/** By theme, of those of whom something is unread: people in whose words it was found, or given by this version. */
export async function countUnreadOf(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	number: number | null,
	countedAs: ReadonlyMap<string, string>
): Promise<Map<string, number>> {
	const { rows } = await sql<{ themeId: string; people: number }>`
		select t.counted_as as "themeId", count(distinct w.response_id)::int as people
		from ${written(of, { questionIds, before: EVER })} w
		cross join lateral (${FOUND('w', questionIds)} union all ${GIVEN(of, 'w', number)}) one
		${countedUnder('one', countedAs)}
		where not w.is_read group by t.counted_as order by t.counted_as`.execute(tx);
	return new Map(rows.map(({ themeId, people }) => [themeId, people]));
}

/** Those of these people who wrote to one of the questions. `number`: the version whose themes are listed. */
export async function listWriters(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	number: number | null,
	ids: readonly string[]
): Promise<WriterRow[]> {
	const { rows } = await sql<WriterRow>`
		select a.response_id as "responseId", bool_and(d.read_at is not null) as "isRead",
			array(select distinct theme_id::text from (${FOUND('a', questionIds)}) one order by 1) as "themeIds",
			array(select distinct theme_id::text from (${GIVEN(of, 'a', number)}) one order by 1) as "givenIds"
		${fromAnswersTo(of, questionIds)} and a.response_id = any (${[...ids]}::uuid[])
		group by a.workspace_id, a.response_id order by a.response_id`.execute(tx);
	return rows;
}
