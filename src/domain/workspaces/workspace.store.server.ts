import type { Kysely } from 'kysely';
import type { Tx } from '#db/open.ts';
import type { DB } from '#db/tables.ts';
import type { Role } from './membership.ts';

export async function addressIsTaken(tx: Tx, address: string): Promise<boolean> {
	return (
		(await tx.selectFrom('workspace').select('id').where('address', '=', address).executeTakeFirst()) !==
		undefined
	);
}

export async function insertWorkspace(tx: Tx, name: string, address: string): Promise<string> {
	const row = await tx
		.insertInto('workspace')
		.values({ name, address })
		.returning('id')
		.executeTakeFirstOrThrow();
	return row.id;
}

export async function insertMembership(
	tx: Tx,
	workspaceId: string,
	accountId: string,
	role: Role
): Promise<void> {
	await tx
		.insertInto('membership')
		.values({ workspace_id: workspaceId, account_id: accountId, role })
		.onConflict((on) => on.columns(['workspace_id', 'account_id']).doNothing())
		.execute();
}

/** The workspace at this address; null when there is none. Its name and address are public. */
export async function findWorkspace(tx: Tx, address: string): Promise<{ id: string; name: string } | null> {
	const row = await tx
		.selectFrom('workspace')
		.select(['id', 'name'])
		.where('address', '=', address)
		.executeTakeFirst();
	return row ?? null;
}

/** Name and address of a workspace by its id. */
export async function readWorkspace(
	db: Kysely<DB>,
	workspaceId: string
): Promise<{ name: string; address: string } | null> {
	const row = await db
		.selectFrom('workspace')
		.select(['name', 'address'])
		.where('id', '=', workspaceId)
		.executeTakeFirst();
	return row ?? null;
}

/** All of them: for what the server does by itself. */
export const listWorkspaces = (db: Kysely<DB>): Promise<{ id: string; address: string; name: string }[]> =>
	db.selectFrom('workspace').select(['id', 'address', 'name']).orderBy('id').execute();
