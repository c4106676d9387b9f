// Whether a receipt is one of ours and unaltered; if not, precisely why. Nothing here is believed before the signature is checked.
import { compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose';
import { z } from 'zod';
import { readBack, type ReadBack } from '../record/read-back.ts';
import { ALGORITHM, RECEIPT_TYPE } from './sign-receipt.ts';
import type { PublicKey } from './signing-key.ts';

export type Verdict =
	| { genuine: true; key: PublicKey; signedAt: Date; says: ReadBack }
	| { genuine: false; why: Doubt; claims?: string };

export type Doubt =
	| 'empty'
	| 'not-signed'
	| 'not-a-receipt'
	| 'wrong-algorithm'
	| 'unknown-key'
	| 'other-server'
	| 'altered'
	| 'signed-by-retired-key'
	| 'not-readable';

const header = z.object({ alg: z.string(), kid: z.string(), typ: z.string(), iat: z.number().int() });
/** Clocks of two servers may differ by as much. */
const LEEWAY_MS = 5 * 60 * 1000;

/** Checks what somebody pasted against every key this server ever had. `origin` is this server's own address. */
export async function verifyReceipt(pasted: string, keys: PublicKey[], origin: string): Promise<Verdict> {
	// Mail and paper break long lines; the signed text itself has no blanks.
	const jws = pasted.replace(/\s+/g, '');
	if (jws === '') return doubt('empty');
	if (jws.startsWith('{')) return doubt('not-signed');
	const read = readHeader(jws);
	if (!read) return doubt('not-a-receipt');
	// The algorithm is ours to say, not the sender's: `none`, or a public key used as a shared secret, end here.
	if (read.alg !== ALGORITHM) return doubt('wrong-algorithm');
	const known = header.safeParse(read);
	if (!known.success || known.data.typ !== RECEIPT_TYPE) return doubt('not-a-receipt');
	const { kid, iat } = known.data;
	const key = keys.find((each) => each.kid === kid);
	if (!key) return ofNoKey(jws, origin);

	const bytes = await verifiedBytes(jws, key);
	if (!bytes) return doubt('altered');
	const signedAt = new Date(iat * 1000);
	if (key.retiredAt && signedAt.getTime() > key.retiredAt.getTime() + LEEWAY_MS)
		return doubt('signed-by-retired-key');
	const says = readBack(new TextDecoder().decode(bytes));
	return says ? { genuine: true, key, signedAt, says } : doubt('not-readable');
}

const doubt = (why: Doubt): Verdict => ({ genuine: false, why });

function readHeader(jws: string) {
	if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(jws)) return null;
	try {
		return decodeProtectedHeader(jws);
	} catch {
		return null;
	}
}

/** The signed bytes, or null when the signature does not fit them. */
async function verifiedBytes(jws: string, key: PublicKey): Promise<Uint8Array | null> {
	try {
		const publicKey = await importJWK(key.jwk, ALGORITHM);
		const { payload } = await compactVerify(jws, publicKey, { algorithms: [ALGORITHM] });
		// The last letter of a signature has bits that decoding drops: altered there, it is altered all the same.
		const signature = jws.slice(jws.lastIndexOf('.') + 1);
		return Buffer.from(signature, 'base64url').toString('base64url') === signature ? payload : null;
	} catch (cause) {
		if (cause instanceof errors.JOSEError) return null;
		throw cause;
	}
}

/** Signed with a key this server never had. Where it says it comes from is repeated as a claim, no more. */
function ofNoKey(jws: string, origin: string): Verdict {
	const claims = readBack(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8'))?.server;
	if (claims === undefined || claims === origin) return doubt('unknown-key');
	return { genuine: false, why: 'other-server', claims };
}
