// Every statement on the audit log. Entries are added, never altered: the database refuses anything else.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import type { ChainedEntry, Noted, NotedBy } from './entry.ts';

/** Those who note in one workspace queue behind each other until their transactions end. */
export async function queueForChain(tx: Tx, workspaceId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${workspaceId}`}, 0))`.execute(tx);
}

/** The last entry of the chain; null while it is empty. */
export async function findHead(
	tx: Tx,
	workspaceId: string
): Promise<{ number: number; hash: string; happenedAt: Date } | null> {
	const row = await tx
		.selectFrom('audit_entry')
		.select(['number', 'hash', 'happened_at'])
		.where('workspace_id', '=', workspaceId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? { number: row.number, hash: row.hash, happenedAt: row.happened_at } : null;
}

/** Whether this person has this act on this subject in the log, from that moment on. */
export async function isNotedSince(tx: Tx, by: NotedBy, noted: Noted, since: Date): Promise<boolean> {
	const row = await tx
		.selectFrom('audit_entry as e')
		.innerJoin('audit_who as w', (on) =>
			on.onRef('w.workspace_id', '=', 'e.workspace_id').onRef('w.number', '=', 'e.number')
		)
		.select('e.number')
		.where('e.workspace_id', '=', by.workspaceId)
		.where('e.kind', '=', noted.kind)
		.where('e.happened_at', '>=', since)
		.where(sql<boolean>`e.subject is not distinct from ${noted.subject}`)
		.where('w.part', '=', 'who')
		.where('w.account_id', '=', by.accountId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** The entry and what opens its commitments, in one statement. */
export async function insertEntry(tx: Tx, entry: ChainedEntry): Promise<void> {
	const openings = JSON.stringify([
		...(entry.who ? [{ part: 'who', ...entry.who }] : []),
		...(entry.whom ? [{ part: 'whom', ...entry.whom }] : [])
	]);
	await sql`
		with entry as (
			insert into audit_entry (workspace_id, number, kind, subject, happened_at, who_commitment, whom_commitment,
				previous_hash, hash)
			values (${entry.workspaceId}, ${entry.number}, ${entry.kind}, ${entry.subject}, ${entry.happenedAt},
				${entry.whoCommitment}, ${entry.whomCommitment}, ${entry.previousHash}, ${entry.hash})
			returning workspace_id, number
		)
		insert into audit_who (workspace_id, number, part, account_id, salt)
		select entry.workspace_id, entry.number, one."part", one."accountId", one."salt"
		from entry, jsonb_to_recordset(${openings}::text::jsonb) as one ("part" text, "accountId" uuid, "salt" text)`.execute(
		tx
	);
}

export type ReadEntry = {
	number: number;
	kind: string;
	subject: string | null;
	happenedAt: Date;
	/** null where nobody is named, and where they were forgotten: `hasWho` tells which. */
	who: string | null;
	hasWho: boolean;
	whom: string | null;
	hasWhom: boolean;
};

/** The newest first. */
export async function listEntries(
	tx: Tx,
	workspaceId: string,
	page: { limit: number; offset: number }
): Promise<ReadEntry[]> {
	const { rows } = await sql<ReadEntry>`
		select e.number, e.kind, e.subject, e.happened_at as "happenedAt",
			who.name as who, e.who_commitment is not null as "hasWho",
			whom.name as whom, e.whom_commitment is not null as "hasWhom"
		from audit_entry e
		left join audit_who w on w.workspace_id = e.workspace_id and w.number = e.number and w.part = 'who'
		left join account who on who.id = w.account_id
		left join audit_who m on m.workspace_id = e.workspace_id and m.number = e.number and m.part = 'whom'
		left join account whom on whom.id = m.account_id
		where e.workspace_id = ${workspaceId}
		order by e.number desc
		limit ${page.limit} offset ${page.offset}`.execute(tx);
	return rows;
}
