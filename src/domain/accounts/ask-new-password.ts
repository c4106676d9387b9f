import type { Database } from '#db/open.ts';
import { findAccount } from './account.store.server.ts';
import { insertPasswordLink } from './link.store.server.ts';
import { newToken, tokenHash } from './token.ts';

const HOUR_MS = 60 * 60 * 1000;

/** A link with which the account of this e-mail takes a new password within the hour; null where there is none, which
 *  nobody is told. */
export async function askNewPassword(db: Database, email: string, now: Date): Promise<string | null> {
	const account = await findAccount(db, email);
	if (!account) return null;
	const token = newToken();
	await insertPasswordLink(db, tokenHash(token), account.id, new Date(now.getTime() + HOUR_MS));
	return token;
}
