// Statements on drafts that people keep. Each names the one it is about by the hash of its code; the database shows no other.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { nameOne } from '#db/scope-of-one.ts';

type Where = { workspaceId: string; pollId: string };
export type KeptDraft = { codeHash: string; sealed: Buffer; keptOn: string; deleteAfter: string };

export async function insertKept(tx: Tx, at: Where, kept: KeptDraft): Promise<void> {
	await nameOne(tx, 'app.draft', kept.codeHash);
	await tx
		.insertInto('kept_draft')
		.values({
			workspace_id: at.workspaceId,
			poll_id: at.pollId,
			code_hash: kept.codeHash,
			sealed: kept.sealed,
			kept_on: kept.keptOn,
			delete_after: kept.deleteAfter
		})
		.execute();
}

/** False where none is kept under this code, or no longer. */
export async function replaceKept(tx: Tx, at: Where, kept: KeptDraft): Promise<boolean> {
	await nameOne(tx, 'app.draft', kept.codeHash);
	const row = await tx
		.updateTable('kept_draft')
		.set({ sealed: kept.sealed, kept_on: kept.keptOn, delete_after: kept.deleteAfter })
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('code_hash', '=', kept.codeHash)
		.where('delete_after', '>=', kept.keptOn)
		.returning('code_hash')
		.executeTakeFirst();
	return row !== undefined;
}

/** What is kept under this code on this day, and until when; null where nothing is. */
export async function findKept(
	tx: Tx,
	at: Where,
	codeHash: string,
	on: string
): Promise<{ sealed: Buffer; deleteAfter: string } | null> {
	await nameOne(tx, 'app.draft', codeHash);
	const row = await tx
		.selectFrom('kept_draft')
		.select(['sealed', 'delete_after'])
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('code_hash', '=', codeHash)
		.where('delete_after', '>=', on)
		.executeTakeFirst();
	return row ? { sealed: row.sealed, deleteAfter: row.delete_after } : null;
}

/** False where nothing was kept under this code. */
export async function deleteKept(tx: Tx, at: Where, codeHash: string): Promise<boolean> {
	await nameOne(tx, 'app.draft', codeHash);
	const row = await tx
		.deleteFrom('kept_draft')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('code_hash', '=', codeHash)
		.returning('code_hash')
		.executeTakeFirst();
	return row !== undefined;
}

/** How many bytes are kept of this poll, by whomever. */
export async function countKeptBytes(tx: Tx, at: Where): Promise<number> {
	const { rows } = await sql<{ bytes: string }>`
		select kept_bytes(${at.workspaceId}::uuid, ${at.pollId}::uuid) as bytes`.execute(tx);
	return Number(rows[0]?.bytes ?? 0);
}
