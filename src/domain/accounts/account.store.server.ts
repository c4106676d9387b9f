import { sql, type Kysely } from 'kysely';
import type { DB } from '#db/tables.ts';
import { DEMO_EMAIL, type Account } from './account.ts';

type Db = Kysely<DB>;

/** The demo's account is nobody's: it keeps no first owner out. */
export async function anyAccountExists(db: Db): Promise<boolean> {
	const row = await db
		.selectFrom('account')
		.select('id')
		.where('email', '!=', DEMO_EMAIL)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export async function findAccount(
	db: Db,
	email: string
): Promise<(Account & { passwordHash: string }) | null> {
	const row = await db
		.selectFrom('account')
		.select(['id', 'email', 'name', 'password_hash'])
		.where(sql`lower(email)`, '=', email.toLowerCase())
		.executeTakeFirst();
	return row ? { id: row.id, email: row.email, name: row.name, passwordHash: row.password_hash } : null;
}

export async function insertAccount(
	db: Db,
	account: { email: string; name: string; passwordHash: string }
): Promise<string> {
	const row = await db
		.insertInto('account')
		.values({ email: account.email, name: account.name, password_hash: account.passwordHash })
		.returning('id')
		.executeTakeFirstOrThrow();
	return row.id;
}

export async function setPasswordHash(db: Db, accountId: string, passwordHash: string): Promise<void> {
	await db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', accountId).execute();
}

export async function deleteAccount(db: Db, accountId: string): Promise<void> {
	await db.deleteFrom('account').where('id', '=', accountId).execute();
}
