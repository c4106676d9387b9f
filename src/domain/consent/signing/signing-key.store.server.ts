// Statements on the server's signing keys. They belong to no workspace.
import type { Database, Tx } from '#db/open.ts';
import { publicJwk, type PublicKey, type SealedKey } from './signing-key.ts';

/** The key that signs now; null before the first receipt was taken. */
export async function findCurrentKey(db: Database): Promise<{ kid: string; sealed: Uint8Array } | null> {
	const row = await db
		.selectFrom('signing_key')
		.select(['kid', 'sealed'])
		.where('retired_at', 'is', null)
		.executeTakeFirst();
	return row ?? null;
}

/** Adds a key that signs from now on. Where there is one already, nothing happens: two servers may do so at once. True if added. */
export async function insertKey(db: Database | Tx, key: SealedKey, now: Date): Promise<boolean> {
	const row = await db
		.insertInto('signing_key')
		.values({ kid: key.kid, public_jwk: key.jwk, sealed: key.sealed, made_at: now })
		.onConflict((on) => on.doNothing())
		.returning('kid')
		.executeTakeFirst();
	return row !== undefined;
}

/** Ends the key that signs now; returns its id, or null when there was none. Its public half stays. */
export async function retireCurrentKey(tx: Tx, now: Date): Promise<string | null> {
	const row = await tx
		.updateTable('signing_key')
		.set({ retired_at: now })
		.where('retired_at', 'is', null)
		.returning('kid')
		.executeTakeFirst();
	return row?.kid ?? null;
}

/** The public half of every key there ever was, the newest first. */
export async function listPublicKeys(db: Database): Promise<PublicKey[]> {
	const rows = await db
		.selectFrom('signing_key')
		.select(['kid', 'public_jwk', 'made_at', 'retired_at'])
		.orderBy('made_at', 'desc')
		.execute();
	return rows.map((row) => ({
		kid: row.kid,
		jwk: publicJwk.parse(row.public_jwk),
		madeAt: row.made_at,
		retiredAt: row.retired_at
	}));
}
