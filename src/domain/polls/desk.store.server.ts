// Statements on who works on a draft: who saved it, who has it open, and which fields each of them changed.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';

type Where = { workspaceId: string; pollId: string };

/** Which revision a draft is at, and who saved it. */
export async function findSaved(
	tx: Tx,
	at: Where
): Promise<{ revision: number; accountId: string | null; name: string | null } | null> {
	const row = await tx
		.selectFrom('poll_draft as d')
		.innerJoin('poll as p', (on) =>
			on.onRef('p.workspace_id', '=', 'd.workspace_id').onRef('p.id', '=', 'd.poll_id')
		)
		.leftJoin('account as a', 'a.id', 'd.saved_by')
		.select(['d.revision', 'd.saved_by', 'a.name'])
		.where('d.workspace_id', '=', at.workspaceId)
		.where('d.poll_id', '=', at.pollId)
		.where('p.discarded_at', 'is', null)
		.executeTakeFirst();
	return row ? { revision: row.revision, accountId: row.saved_by, name: row.name } : null;
}

export type Present = { name: string; field: string };

/** Notes that this person has the poll open at this field, and lets go of whoever has not been seen since then. */
export async function putPresence(
	tx: Tx,
	at: Where,
	who: { accountId: string; field: string },
	now: Date,
	goneBefore: Date
): Promise<void> {
	await deletePresence(tx, at.workspaceId, goneBefore);
	await tx
		.insertInto('presence')
		.values({
			workspace_id: at.workspaceId,
			poll_id: at.pollId,
			account_id: who.accountId,
			field: who.field,
			seen_at: now
		})
		.onConflict((conflict) =>
			conflict
				.columns(['workspace_id', 'poll_id', 'account_id'])
				.doUpdateSet({ field: who.field, seen_at: now })
		)
		.execute();
}

/** Rows that somebody else is just writing are left to them. */
export async function deletePresence(tx: Tx, workspaceId: string, goneBefore: Date): Promise<void> {
	await sql`
		delete from presence where (workspace_id, poll_id, account_id) in (
			select workspace_id, poll_id, account_id from presence
			where workspace_id = ${workspaceId} and seen_at < ${goneBefore} for update skip locked)`.execute(tx);
}

/** The others who have the poll open, by name. */
export async function listPresent(tx: Tx, at: Where, accountId: string, since: Date): Promise<Present[]> {
	return tx
		.selectFrom('presence as p')
		.innerJoin('account as a', 'a.id', 'p.account_id')
		.select(['a.name', 'p.field'])
		.where('p.workspace_id', '=', at.workspaceId)
		.where('p.poll_id', '=', at.pollId)
		.where('p.account_id', '<>', accountId)
		.where('p.seen_at', '>=', since)
		.orderBy('a.name')
		.execute();
}

/** Adds these fields to those which this person changed within this hour. */
export async function noteFields(
	tx: Tx,
	at: Where,
	changed: { by: string; hour: Date; fields: readonly string[] }
): Promise<void> {
	await sql`
		insert into draft_change (workspace_id, poll_id, hour, changed_by, fields)
		values (${at.workspaceId}, ${at.pollId}, ${changed.hour}, ${changed.by}, ${[...changed.fields]}::text[])
		on conflict (workspace_id, poll_id, changed_by, hour) do update set fields = array(
			select distinct one from unnest(draft_change.fields || excluded.fields) as one order by one)`.execute(tx);
}

export type ChangedFields = { hour: Date; by: string | null; fields: string[] };

/** Who changed which fields in which hour, the latest first. */
export async function listChangedFields(tx: Tx, at: Where, limit: number): Promise<ChangedFields[]> {
	return tx
		.selectFrom('draft_change as c')
		.leftJoin('account as a', 'a.id', 'c.changed_by')
		.select(['c.hour', 'a.name as by', 'c.fields'])
		.where('c.workspace_id', '=', at.workspaceId)
		.where('c.poll_id', '=', at.pollId)
		.orderBy('c.hour', 'desc')
		.orderBy('a.name')
		.limit(limit)
		.execute();
}

/** Who published each version; null once their account is deleted. */
export async function listPublishers(tx: Tx, at: Where): Promise<Map<number, string | null>> {
	const rows = await tx
		.selectFrom('poll_version as v')
		.leftJoin('account as a', 'a.id', 'v.published_by')
		.select(['v.number', 'a.name'])
		.where('v.workspace_id', '=', at.workspaceId)
		.where('v.poll_id', '=', at.pollId)
		.execute();
	return new Map(rows.map((row) => [row.number, row.name]));
}

/** Who saved each draft of a workspace last, by the poll's id; nobody is named whose account is deleted. */
export async function listSavers(tx: Tx, workspaceId: string): Promise<Map<string, string>> {
	const rows = await tx
		.selectFrom('poll_draft as d')
		.innerJoin('account as a', 'a.id', 'd.saved_by')
		.select(['d.poll_id', 'a.name'])
		.where('d.workspace_id', '=', workspaceId)
		.execute();
	return new Map(rows.map((row) => [row.poll_id, row.name]));
}
