// Around the archive: gzip, and where it was asked for age (age-encryption.org/v1), as streams. Both see that a file is whole.
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';

export type Key = { passphrase: string } | { recipient: string } | null;
export type Unlock = { passphrase: string | null; identity: string | null };

export class WrongKey extends Error {}

const AGE = 'age-encryption.org/v1';

/** Writes the archive to a new file that only its owner may read. Throws when the file is there already. */
export async function wrap(archive: AsyncIterable<Buffer>, file: string, key: Key): Promise<void> {
	const gzip = createGzip();
	const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
	if (!key) return pipeline(archive, gzip, out);
	const encrypter = new Encrypter();
	if ('passphrase' in key) encrypter.setPassphrase(key.passphrase);
	else encrypter.addRecipient(key.recipient);
	const encrypted = await encrypter.encrypt(webOf(gzip));
	await Promise.all([pipeline(archive, gzip), pipeline(nodeOf(encrypted), out)]);
}

/** The archive inside a file. Throws in words when it needs a key that was not given, or another one. */
export async function unwrap(file: string, unlock: Unlock): Promise<AsyncIterable<Uint8Array>> {
	const sealed = createReadStream(file);
	const plain = (await isEncrypted(file)) ? await decrypt(sealed, unlock) : sealed;
	const gunzip = createGunzip({ chunkSize: 256 * 1024 });
	// What breaks before gunzip must break its reader too; the reader is who reports it.
	pipeline(plain, gunzip).catch(() => {});
	return gunzip;
}

async function isEncrypted(file: string): Promise<boolean> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(AGE.length), 0, AGE.length, 0);
		return buffer.subarray(0, bytesRead).toString('latin1') === AGE;
	} finally {
		await handle.close();
	}
}

async function decrypt(sealed: Readable, { passphrase, identity }: Unlock): Promise<Readable> {
	if (!passphrase && !identity)
		throw new WrongKey(
			'This back-up is encrypted. Set CANDOR_BACKUP_PASSPHRASE, or name the file of your key with --identity.'
		);
	const decrypter = new Decrypter();
	if (passphrase) decrypter.addPassphrase(passphrase);
	if (identity) decrypter.addIdentity(identity);
	try {
		return nodeOf(await decrypter.decrypt(webOf(sealed)));
	} catch (cause) {
		const noKey = cause instanceof Error && /no identity matched|incorrect/i.test(cause.message);
		throw noKey ? new WrongKey('The passphrase or key does not open this back-up.') : cause;
	}
}

// Two type declarations of the same web streams: Node's own and the browser's.
const webOf = (stream: Readable) => Readable.toWeb(stream) as globalThis.ReadableStream<Uint8Array>;
const nodeOf = (stream: globalThis.ReadableStream<Uint8Array>) => Readable.fromWeb(stream as ReadableStream);
