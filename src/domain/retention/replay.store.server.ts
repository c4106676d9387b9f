// Statements that let go again, as the owner and inside a restore: of what the back-up still holds though it was let go of.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import type { LogEntry } from '../consent/erasure-log.ts';

export type ResponseRef = { workspaceId: string; responseId: string };

/** Sets the log of the database aside before it is taken down; it lives as long as the transaction. */
export async function holdLog(tx: Tx): Promise<void> {
	await sql`
		create temp table let_go on commit drop as
		select workspace_id, number, mark, what, on_day from erasure_log`.execute(tx);
	await sql`create unique index on let_go (workspace_id, number, mark, what, on_day)`.execute(tx);
	await sql`create temp table marked (workspace_id uuid, response_id uuid, mark text) on commit drop`.execute(
		tx
	);
}

/** Adds entries from elsewhere to the log that was set aside. */
export async function addToLog(tx: Tx, entries: readonly LogEntry[]): Promise<void> {
	await sql`
		insert into let_go (workspace_id, number, mark, what, on_day)
		select "workspaceId", number, mark, what, "on"
		from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb)
			as one ("workspaceId" uuid, number integer, mark text, what text, "on" date)
		on conflict do nothing`.execute(tx);
}

/** The next responses in order of id, after one of them. */
export async function listResponses(
	tx: Tx,
	after: ResponseRef | null,
	limit: number
): Promise<ResponseRef[]> {
	const { rows } = await sql<ResponseRef>`
		select workspace_id as "workspaceId", id as "responseId" from response
		where ${after === null} or (workspace_id, id) > (${after?.workspaceId ?? null}::uuid, ${after?.responseId ?? null}::uuid)
		order by workspace_id, id limit ${limit}`.execute(tx);
	return rows;
}

export async function insertMarks(tx: Tx, marks: readonly (ResponseRef & { mark: string })[]): Promise<void> {
	await sql`
		insert into marked (workspace_id, response_id, mark)
		select "workspaceId", "responseId", mark from jsonb_to_recordset(${JSON.stringify(marks)}::text::jsonb)
			as one ("workspaceId" uuid, "responseId" uuid, mark text)`.execute(tx);
}

/** Deletes every response that any log says was erased; returns which. */
export async function eraseAgain(tx: Tx): Promise<ResponseRef[]> {
	const { rows } = await sql<ResponseRef>`
		delete from response r using marked m
		where m.workspace_id = r.workspace_id and m.response_id = r.id and m.mark in (
			select mark from let_go where what = 'erased' union all select mark from erasure_log where what = 'erased')
		returning r.workspace_id as "workspaceId", r.id as "responseId"`.execute(tx);
	return rows;
}

/** From here on let_go holds only what happened after the back-up: a purpose given again before it stays given. */
export async function keepLater(tx: Tx): Promise<void> {
	await sql`
		delete from let_go l using erasure_log e
		where (e.workspace_id, e.number, e.mark, e.what, e.on_day)
			= (l.workspace_id, l.number, l.mark, l.what, l.on_day)`.execute(tx);
}

/** What somebody kept and did not send goes again where they threw it away, or sent it, since. */
export async function dropDrafts(tx: Tx): Promise<void> {
	await sql`
		delete from kept_draft d using let_go l
		where l.workspace_id = d.workspace_id and l.mark = d.code_hash and l.what = 'draft'`.execute(tx);
}

export type TakenBack = ResponseRef & { purposes: string[] };

/** Takes withdrawn purposes out again, with the words that stood on a card by them; returns which, a response each. */
export async function withdrawAgain(tx: Tx): Promise<TakenBack[]> {
	await sql`
		create temp table taken_back on commit drop as
		select m.workspace_id, m.response_id, substr(l.what, length('withdrew:') + 1) as purpose,
			max(l.on_day)::timestamp at time zone 'utc' as at
		from marked m join let_go l on l.workspace_id = m.workspace_id and l.mark = m.mark
		where l.what like 'withdrew:%' group by 1, 2, 3`.execute(tx);
	await sql`
		update consent c set withdrawn_at = t.at from taken_back t
		where (t.workspace_id, t.response_id) = (c.workspace_id, c.response_id) and t.purpose in (c.purpose, '*')
			and c.given and c.withdrawn_at is null`.execute(tx);
	await sql`
		delete from shown_words w using taken_back t
		where (t.workspace_id, t.response_id) = (w.workspace_id, w.response_id)
			and (t.purpose = '*' or split_part(t.purpose, '@', 1) in ('quote', 'inform'))`.execute(tx);
	const { rows } = await sql<TakenBack>`
		update response r set
			allowed = array(select p from unnest(r.allowed) p where not p = any (t.purposes) and not '*' = any (t.purposes)),
			withdrawn_at = case when '*' = any (t.purposes) then coalesce(r.withdrawn_at, t.at) else r.withdrawn_at end
		from (select workspace_id, response_id, array_agg(purpose) as purposes, max(at) as at
			from taken_back group by 1, 2) t
		where (t.workspace_id, t.response_id) = (r.workspace_id, r.id)
		returning r.workspace_id as "workspaceId", r.id as "responseId", t.purposes`.execute(tx);
	return rows;
}

/** The contacts beside those responses lose the same purposes. */
export async function withdrawContacts(
	tx: Tx,
	contacts: readonly { workspaceId: string; link: string; purposes: string[] }[]
): Promise<void> {
	await sql`
		update contact.person c set allowed = array(select p from unnest(c.allowed) p
			where not one.purposes ? p and not one.purposes ? '*')
		from jsonb_to_recordset(${JSON.stringify(contacts)}::text::jsonb)
			as one ("workspaceId" uuid, link text, purposes jsonb)
		where c.workspace_id = one."workspaceId" and c.link = one.link`.execute(tx);
}

/** Deletes answers whose words were changed later: the old ones must not come back. */
export async function dropChanged(tx: Tx): Promise<number> {
	const { numAffectedRows } = await sql`
		delete from answer a using marked m, let_go l
		where (m.workspace_id, m.response_id) = (a.workspace_id, a.response_id)
			and l.workspace_id = m.workspace_id and l.mark = m.mark and l.what = 'changed:' || a.question_id`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

export type ChangedFields = ResponseRef & { fields: string[] };

/** Every response of which something was changed later, and what. */
export async function listChangedFields(tx: Tx): Promise<ChangedFields[]> {
	const { rows } = await sql<ChangedFields>`
		select m.workspace_id as "workspaceId", m.response_id as "responseId",
			array_agg(distinct substr(l.what, length('changed:') + 1)) as fields
		from marked m join let_go l on l.workspace_id = m.workspace_id and l.mark = m.mark
		where l.what like 'changed:%' group by 1, 2`.execute(tx);
	return rows;
}

type ContactRef = { workspaceId: string; link: string };

export async function listSealed(
	tx: Tx,
	contacts: readonly ContactRef[]
): Promise<(ContactRef & { sealed: Buffer })[]> {
	const { rows } = await sql<ContactRef & { sealed: Buffer }>`
		select p.workspace_id as "workspaceId", p.link, p.sealed
		from contact.person p
		join jsonb_to_recordset(${JSON.stringify(contacts)}::text::jsonb) as one ("workspaceId" uuid, link text)
			on p.workspace_id = one."workspaceId" and p.link = one.link`.execute(tx);
	return rows;
}

export async function putSealed(tx: Tx, { workspaceId, link }: ContactRef, sealed: Buffer): Promise<void> {
	await sql`
		update contact.person set sealed = ${sealed}
		where workspace_id = ${workspaceId} and link = ${link}`.execute(tx);
}

/** Deletes the files of these questions beside these contacts. */
export async function deleteFilesOf(
	tx: Tx,
	contacts: readonly (ContactRef & { fields: string[] })[]
): Promise<void> {
	await sql`
		delete from contact.file f
		using jsonb_to_recordset(${JSON.stringify(contacts)}::text::jsonb)
			as one ("workspaceId" uuid, link text, fields jsonb)
		where f.workspace_id = one."workspaceId" and f.link = one.link and one.fields ? f.question_id`.execute(tx);
}

/** The responses of which this field was changed later. */
export async function listChanged(tx: Tx, field: string): Promise<ResponseRef[]> {
	const { rows } = await sql<ResponseRef>`
		select distinct m.workspace_id as "workspaceId", m.response_id as "responseId"
		from marked m join let_go l on l.workspace_id = m.workspace_id and l.mark = m.mark
		where l.what = ${`changed:${field}`}`.execute(tx);
	return rows;
}

/** Keeps the later entries in the log for the next restore; one whose number is taken by another gets a new one. */
export async function mergeLogs(tx: Tx): Promise<void> {
	await sql`
		with top as (
			select workspace_id, max(number) as number
			from (select workspace_id, number from erasure_log union all select workspace_id, number from let_go) as entry
			group by workspace_id
		), one as (
			select l.*, e.number is not null
				or row_number() over (partition by l.workspace_id, l.number order by l.mark, l.what) > 1 as taken
			from let_go l left join erasure_log e on e.workspace_id = l.workspace_id and e.number = l.number
		)
		insert into erasure_log (workspace_id, number, mark, what, on_day)
		select one.workspace_id, case when taken
			then top.number + row_number() over (partition by one.workspace_id, taken order by one.number)
			else one.number end, mark, what, on_day
		from one join top on top.workspace_id = one.workspace_id`.execute(tx);
}
