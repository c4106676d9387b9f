import type { Database } from '#db/open.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { dayOf } from '../calendar.ts';
import { NotFound } from '../errors.ts';
import { eraseOwn } from './erasing.store.server.ts';

/** The holder of a receipt has their response deleted for good: answers, consents, contact. */
export async function eraseResponse(db: Database, secret: string, code: string, now: Date): Promise<void> {
	const erased = await eraseOwn(db, secret, tokenHash(code), dayOf(now), (id) => contactLink(secret, id));
	if (!erased) throw new NotFound('receipt');
}
