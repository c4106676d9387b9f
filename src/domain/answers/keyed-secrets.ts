// What is derived from the server's secret: receipt codes, seals, the link to a contact. None can be guessed from the database.
import { createCipheriv, createHmac, randomBytes } from 'node:crypto';

const derive = (secret: string, use: string, of: string): Buffer =>
	createHmac('sha256', Buffer.from(secret, 'hex')).update(`${use}:${of}`).digest();

/** The receipt code of a sent form: 128 bits in base64url, the same each time the same form is sent. */
export const receiptCodeOf = (secret: string, key: string): string =>
	derive(secret, 'receipt', key).subarray(0, 16).toString('base64url');

/** Tells whether two sent forms are equal without keeping what they said. */
export const bodyMac = (secret: string, body: string): string =>
	derive(secret, 'body', body).toString('base64url');

/** Leads from a response to its contact, for whoever holds the secret; the database alone cannot join them. */
export const contactLink = (secret: string, responseId: string): string =>
	derive(secret, 'contact-link', responseId).toString('base64url');

/** A row of an imported file, so that the same file is not taken twice. */
export const sourceHash = (secret: string, row: string): string =>
	derive(secret, 'source', row).toString('base64url');

/** A contact under AES-256-GCM: 12 bytes of nonce, 16 of tag, then the sealed words. */
export function sealContact(secret: string, contact: string): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', derive(secret, 'contact-seal', ''), nonce);
	const sealed = Buffer.concat([cipher.update(contact, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}
