import type { Database } from '#db/open.ts';
import { anyAccountExists } from './account.store.server.ts';
import { replaceOwnerOffer } from './link.store.server.ts';
import { newToken, tokenHash } from './token.ts';

const DAY = 24 * 60 * 60 * 1000;

/** While nobody has an account: a fresh one-time token that makes its holder the owner. Otherwise null. */
export async function offerOwner(db: Database, now: Date): Promise<string | null> {
	if (await anyAccountExists(db)) return null;
	const token = newToken();
	await replaceOwnerOffer(db, tokenHash(token), new Date(now.getTime() + DAY));
	return token;
}
