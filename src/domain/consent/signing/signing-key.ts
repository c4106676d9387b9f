// The server's own keys for receipts: Ed25519, the private half sealed under the server's secret with AES-256-GCM.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

export const publicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });
export type PublicJwk = z.infer<typeof publicJwk>;
const privateJwk = publicJwk.extend({ d: z.string() });
export type PrivateJwk = z.infer<typeof privateJwk>;

/** A key as anybody may know it. Its id is the RFC 7638 thumbprint, so it cannot name another key. */
export type PublicKey = { kid: string; jwk: PublicJwk; madeAt: Date; retiredAt: Date | null };
export type SealedKey = { kid: string; jwk: PublicJwk; sealed: Buffer };

export async function newSigningKey(secret: string): Promise<SealedKey> {
	const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
	const pair = privateJwk.parse(await exportJWK(privateKey));
	const jwk = publicJwk.parse(pair);
	const kid = await calculateJwkThumbprint(jwk);
	return { kid, jwk, sealed: seal(secret, kid, JSON.stringify(pair)) };
}

/** The private half. Throws when it was sealed under another secret, for another key id, or altered. */
export function openSigningKey(
	secret: string,
	{ kid, sealed }: { kid: string; sealed: Uint8Array }
): PrivateJwk {
	try {
		return privateJwk.parse(JSON.parse(open(secret, kid, sealed)));
	} catch {
		throw new Error(
			'The signing key cannot be opened with the secret in DATA_DIR. Make a new one: npm run keys:rotate.'
		);
	}
}

const sealingKey = (secret: string): Buffer =>
	createHmac('sha256', Buffer.from(secret, 'hex')).update('signing-key-seal:').digest();

/** 12 bytes of nonce, 16 of tag, then the sealed words; bound to the key's id. */
function seal(secret: string, kid: string, words: string): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), nonce).setAAD(Buffer.from(kid));
	const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function open(secret: string, kid: string, sealed: Uint8Array): string {
	const bytes = Buffer.from(sealed);
	const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), bytes.subarray(0, 12))
		.setAAD(Buffer.from(kid))
		.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
