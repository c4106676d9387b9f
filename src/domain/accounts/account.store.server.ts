import type { Kysely } from 'kysely';
import type { DB } from '#db/tables.ts';

type Db = Kysely<DB>;

export async function anyAccountExists(db: Db): Promise<boolean> {
	return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Replaces an earlier, unused offer: only the newest printed link works. */
export async function replaceOwnerOffer(db: Db, tokenHash: string, expiresAt: Date): Promise<void> {
	await db.deleteFrom('account_link').where('purpose', '=', 'owner').where('used_at', 'is', null).execute();
	await db
		.insertInto('account_link')
		.values({ token_hash: tokenHash, purpose: 'owner', expires_at: expiresAt })
		.execute();
}
