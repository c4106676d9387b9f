// Statements that read whole chains, for those who check them.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import type { ChainedEntry } from './entry.ts';

const BLOCK = 1000;

/** A workspace's entries in order, a block at a time. Moments come as the database itself writes them, era
 *  and all: any edit shows. */
export async function* streamChain(tx: Tx, workspaceId: string): AsyncIterable<ChainedEntry> {
	const rows = tx
		.selectFrom('audit_entry as e')
		.leftJoin('audit_who as w', (on) =>
			on
				.onRef('w.workspace_id', '=', 'e.workspace_id')
				.onRef('w.number', '=', 'e.number')
				.on('w.part', '=', 'who')
		)
		.leftJoin('audit_who as m', (on) =>
			on
				.onRef('m.workspace_id', '=', 'e.workspace_id')
				.onRef('m.number', '=', 'e.number')
				.on('m.part', '=', 'whom')
		)
		.select(['e.number', 'e.kind', 'e.subject', 'e.who_commitment', 'e.whom_commitment'])
		.select(['e.previous_hash', 'e.hash', 'w.account_id as who', 'w.salt as who_salt'])
		.select(['m.account_id as whom', 'm.salt as whom_salt'])
		.select(
			sql<string>`replace(to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z" AD'), ' AD', '')`.as(
				'happened_at'
			)
		)
		.where('e.workspace_id', '=', workspaceId)
		.orderBy('e.number')
		.stream(BLOCK);
	for await (const row of rows)
		yield {
			workspaceId,
			number: row.number,
			kind: row.kind,
			subject: row.subject,
			happenedAt: row.happened_at,
			whoCommitment: row.who_commitment,
			whomCommitment: row.whom_commitment,
			previousHash: row.previous_hash,
			hash: row.hash,
			who: row.who && row.who_salt ? { accountId: row.who, salt: row.who_salt } : null,
			whom: row.whom && row.whom_salt ? { accountId: row.whom, salt: row.whom_salt } : null
		};
}

/** The highest number that an entry, or what opens one, bears; 0 where there is none. */
export async function lastNumber(tx: Tx, workspaceId: string): Promise<number> {
	const { rows } = await sql<{ number: number }>`
		select greatest(
			coalesce((select max(number) from audit_entry where workspace_id = ${workspaceId}), 0),
			coalesce((select max(number) from audit_who where workspace_id = ${workspaceId}), 0)
		) as number`.execute(tx);
	return rows[0]?.number ?? 0;
}

/** Every workspace of this server, by address. */
export const listChains = (db: Database): Promise<{ id: string; address: string }[]> =>
	db.selectFrom('workspace').select(['id', 'address']).orderBy('address').execute();
