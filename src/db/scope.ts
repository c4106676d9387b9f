// Every statement about a workspace runs inside one of these: the database itself then holds it to that workspace.
import { sql } from 'kysely';
import type { Database, Tx } from './open.ts';

type Consented =
	'inform' | 'quote' | 'contact' | 'tell' | 'profile' | `share:${string}` | `machine:${string}`;
/** What answers may be read for: a purpose the respondent allowed, of the scope it was allowed under (`inform`, later
 *  `inform@2`); `export` needs what `inform` of its scope needs. `retention` sees only what is due for deletion and nothing
 *  that was said; `shorten` only dates; `reissue` and `again` only the one response that is named (scope-of-one.ts), and
 *  nothing that was said; `register` counts all that is held, and gives back nothing that was said. */
export type ReadingPurpose =
	| Consented
	| `${Consented}@${number}`
	| 'export'
	| `export@${number}`
	| 'retention'
	| 'shorten'
	| 'reissue'
	| 'again'
	| 'register';
/** Who reads, and for what. A reader is an account's id, or a part of the server by name, such as `server:outcome`. */
export type Reading = { reader: string; purpose: ReadingPurpose };

/** What every query of answers asks of its `response r` by itself; row level security asks the same, so that either may
 *  be lost and nothing leaks. */
export const COVERED = sql<boolean>`(current_setting('app.covered_by', true) = any (r.allowed) and r.delete_after >= current_date)`;

/** Runs `act` in a transaction that sees and touches only this workspace's rows. */
export function inWorkspace<T>(db: Database, workspaceId: string, act: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction().execute(async (tx) => {
		await enterWorkspace(tx, workspaceId);
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

/** The gateway to answers: inside `read`, and only there, `tx` gives back answers whose consent covers the purpose. */
export const forPurpose = <T>(tx: Tx, { reader, purpose }: Reading, read: () => Promise<T>): Promise<T> =>
	as(tx, 'candor_answers', reader, purpose, read);

/** The gateway to contacts: inside `act` the role that holds contacts sees those whose consent covers the purpose, and
 *  no answer. `own`, `stop` and `retention` let go of contacts; `invite` sees addresses on lists, and nobody who answered. */
export const forContacts = <T>(
	tx: Tx,
	{ reader, purpose }: { reader: string; purpose: ReadingPurpose | 'own' | 'invite' | 'stop' },
	act: () => Promise<T>
): Promise<T> => as(tx, 'candor_contacts', reader, purpose, act);

async function as<T>(
	tx: Tx,
	role: string,
	reader: string,
	purpose: string,
	act: () => Promise<T>
): Promise<T> {
	await sql`
		select set_config('app.reader', ${reader}, true), set_config('app.purpose', ${purpose}, true),
			set_config('app.covered_by', ${purpose.replace(/^export/, 'inform')}, true), set_config('role', ${role}, true)`.execute(
		tx
	);
	const result = await act();
	await sql`
		select set_config('app.reader', '', true), set_config('app.purpose', '', true),
			set_config('app.covered_by', '', true), set_config('role', 'none', true)`.execute(tx);
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
