// What is derived from the server's secret: receipt codes, seals, the link to a contact. None can be guessed from the database.
import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	createSecretKey,
	randomBytes,
	type KeyObject
} from 'node:crypto';

const keys = new Map<string, KeyObject>();

/** Made once: to make it takes longer than to use it. */
function keyOf(secret: string): KeyObject {
	const key = keys.get(secret) ?? createSecretKey(Buffer.from(secret, 'hex'));
	keys.set(secret, key);
	return key;
}

const derive = (secret: string, use: string, of: string): Buffer =>
	createHmac('sha256', keyOf(secret)).update(`${use}:${of}`).digest();

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

/** Finds a contact by the address somebody types, without keeping the address readable. */
export const addressMac = (secret: string, pollId: string, address: string): string =>
	derive(secret, 'address', `${pollId}:${address.trim().toLowerCase()}`).toString('base64url');

/** Tells an address on the lists of a workspace when it is typed again, without keeping it readable. */
export const listedMac = (secret: string, workspaceId: string, address: string): string =>
	derive(secret, 'listed', `${workspaceId}:${address.trim().toLowerCase()}`).toString('base64url');

/** The token of a personal link: 128 bits, the same in the letter and its reminders. Only its hash is kept. */
export const invitationToken = (secret: string, link: string): string =>
	derive(secret, 'invitation', link).subarray(0, 16).toString('base64url');

/** The address of somebody's feed of a theme: 128 bits; another number is another address. Only its hash is kept. */
export const feedToken = (secret: string, followingId: string, number: number): string =>
	derive(secret, 'feed', `${followingId}:${number}`).subarray(0, 16).toString('base64url');

/** Ends letters about a theme by one press. 128 bits; only its hash is kept. */
export const unfollowToken = (secret: string, followingId: string): string =>
	derive(secret, 'unfollow', followingId).subarray(0, 16).toString('base64url');

/** Seals a stop link to its workspace and address, so that nobody can make one up. 128 bits. */
export const stopSeal = (secret: string, workspaceId: string, mac: string): Buffer =>
	derive(secret, 'stop', `${workspaceId}:${mac}`).subarray(0, 16);

/** What a webhook signs with, in the form that standardwebhooks expects. The database holds only the nonce. */
export const webhookSecret = (secret: string, nonce: string): string =>
	`whsec_${derive(secret, 'webhook', nonce).toString('base64')}`;

/** What a response is called outside. `whom` is told one name, somebody else another: two recipients cannot compare. */
export const personFor = (secret: string, whom: string, responseId: string): string =>
	derive(secret, 'person', `${whom}:${responseId}`).toString('hex');

/** Signs what a form must bring where too much is sent at once: `use` tells a sum from a ticket. */
export const demandKey = (secret: string, use: 'sum' | 'key' | 'ticket'): string =>
	derive(secret, 'demand', use).toString('base64url');

/** Under AES-256-GCM: 12 bytes of nonce, 16 of tag, then what is sealed. */
export function seal(key: Buffer, plain: Buffer): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed. Throws when it was sealed under another secret, or altered. */
export function unseal(key: Buffer, sealed: Uint8Array): Buffer {
	const bytes = Buffer.from(sealed);
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

const contactKey = (secret: string) => derive(secret, 'contact-seal', '');
export const sealContact = (secret: string, contact: string): Buffer =>
	seal(contactKey(secret), Buffer.from(contact, 'utf8'));
export const openContact = (secret: string, sealed: Uint8Array): string =>
	unseal(contactKey(secret), sealed).toString('utf8');

/** A file that somebody sent. */
const fileKey = (secret: string) => derive(secret, 'file-seal', '');
export const sealFile = (secret: string, bytes: Buffer): Buffer => seal(fileKey(secret), bytes);
export const openFile = (secret: string, sealed: Uint8Array): Buffer => unseal(fileKey(secret), sealed);
