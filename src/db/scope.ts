// Every statement about a workspace runs inside one of these: the database itself then holds it to that workspace.
import { sql } from 'kysely';
import type { Database, Tx } from './open.ts';

/** Purposes for which answers may be read. `own`: the person who answered, by receipt. `retention`: erasing what is due. */
export type ReadingPurpose =
	'inform' | 'quote' | 'contact' | 'tell' | 'profile' | 'retention' | `share:${string}` | `machine:${string}`;

/** Runs `act` in a transaction that sees and touches only this workspace's rows. */
export function inWorkspace<T>(db: Database, workspaceId: string, act: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction().execute(async (tx) => {
		await sql`select set_config('app.workspace', ${workspaceId}, true)`.execute(tx);
		return act(tx);
	});
}

/** Runs `act` for a signed-in account: it sees its own memberships, wherever they are. */
export function asAccount<T>(db: Database, accountId: string, act: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction().execute(async (tx) => {
		await sql`select set_config('app.account', ${accountId}, true)`.execute(tx);
		return act(tx);
	});
}

/** The gateway to answers: inside `read`, and only there, `tx` gives back answers whose consent covers `purpose`. */
export async function forPurpose<T>(tx: Tx, purpose: ReadingPurpose, read: () => Promise<T>): Promise<T> {
	await sql`select set_config('app.purpose', ${purpose}, true), set_config('role', 'candor_answers', true)`.execute(
		tx
	);
	const result = await read();
	await sql`select set_config('app.purpose', '', true), set_config('role', 'none', true)`.execute(tx);
	return result;
}

/** The respondent's own door: inside it `tx` sees and may change the one response that this receipt opens. */
export function withReceipt<T>(db: Database, receiptHash: string, act: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction().execute(async (tx) => {
		await sql`select set_config('app.receipt', ${receiptHash}, true), set_config('role', 'candor_answers', true)`.execute(
			tx
		);
		return act(tx);
	});
}

/** Turns a transaction that is already open towards one workspace. */
export async function enterWorkspace(tx: Tx, workspaceId: string): Promise<void> {
	await sql`select set_config('app.workspace', ${workspaceId}, true)`.execute(tx);
}
