import { CompactSign, importJWK } from 'jose';
import type { Database } from '#db/open.ts';
import { newSigningKey, openSigningKey } from './signing-key.ts';
import { findCurrentKey, insertKey } from './signing-key.store.server.ts';

export const ALGORITHM = 'EdDSA';
/** Says what is signed, so that nothing else signed by the same key can be passed off as a receipt. */
export const RECEIPT_TYPE = 'candor-receipt+jws';

/** A compact JWS of exactly these bytes, with the moment of signing in its header (`iat`, seconds). */
export async function signReceipt(db: Database, secret: string, receipt: string, now: Date): Promise<string> {
	const key = await currentKey(db, secret, now);
	return new CompactSign(new TextEncoder().encode(receipt))
		.setProtectedHeader({
			alg: ALGORITHM,
			kid: key.kid,
			typ: RECEIPT_TYPE,
			cty: 'ld+json',
			iat: Math.floor(now.getTime() / 1000)
		})
		.sign(await importJWK(openSigningKey(secret, key), ALGORITHM));
}

/** The key that signs now; the first time, a new one. */
async function currentKey(db: Database, secret: string, now: Date) {
	const there = await findCurrentKey(db);
	if (there) return there;
	await insertKey(db, await newSigningKey(secret), now);
	const made = await findCurrentKey(db);
	if (!made) throw new Error('the first signing key could not be stored');
	return made;
}
