import { CompactSign, exportJWK, generateKeyPair, importJWK } from 'jose';
import { afterAll, expect, test } from 'vitest';
import { ORIGIN, receiptOf, rowsOf } from '../../../../tests/support/consent-rows.ts';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../../tests/support/test-database.ts';
import { openDatabase } from '#db/open.ts';
import { rotateSigningKey } from './rotate-signing-key.ts';
import { RECEIPT_TYPE, signReceipt } from './sign-receipt.ts';
import { findCurrentKey, listPublicKeys } from './signing-key.store.server.ts';
import { newSigningKey, openSigningKey } from './signing-key.ts';
import { verifyReceipt } from './verify-receipt.ts';

const database = await testDatabase();
const { db, all, ownerUrl } = database;
/** As npm run keys:rotate connects. */
const owner = openDatabase(ownerUrl, { size: 1 });
afterAll(() => owner.destroy());
const secret = 'ab'.repeat(32);
const now = new Date('2026-11-24T12:00:00.000Z');

const content = examplePoll();
const receipt = JSON.stringify(receiptOf(rowsOf(content), content));
const jws = await signReceipt(db, secret, receipt, now);
const keys = await listPublicKeys(db);
const key = keys[0];
if (!key) throw new Error('no key was made');
const verify = (text: string, among = keys) => verifyReceipt(text, among, ORIGIN);

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const [, payload = '', signature = ''] = jws.split('.');
const header = { alg: 'EdDSA', kid: key.kid, typ: RECEIPT_TYPE, iat: now.getTime() / 1000 };
/** Signed with this server's own key, under another header or with other words. */
async function signedByUs(over: Record<string, unknown>, words = receipt): Promise<string> {
	const current = await findCurrentKey(db);
	if (!current) throw new Error('no key');
	return new CompactSign(Buffer.from(words))
		.setProtectedHeader({ ...header, ...over })
		.sign(await importJWK(openSigningKey(secret, current), 'EdDSA'));
}

test('a receipt that this server signed is genuine, and tells what was agreed to and what was not', async () => {
	const verdict = await verify(jws);
	expect(verdict).toMatchObject({
		genuine: true,
		signedAt: now,
		key: { kid: key.kid, retiredAt: null },
		says: {
			server: ORIGIN,
			asker: 'Riverside Bikes',
			title: 'Saturday opening',
			decision: 'Whether to open the workshop on Saturdays',
			deleteAfter: '2027-11-24',
			purposes: [{ inForce: true, since: '2026-11-24', language: 'en' }, { inForce: true }]
		}
	});
	expect(Buffer.from(payload, 'base64url').toString('utf8')).toBe(receipt);
	expect(await verify(`\n ${jws.match(/.{1,70}/g)?.join('\r\n')} `)).toMatchObject({ genuine: true });
});

test('one altered letter, wherever it stands, and it is not genuine', async () => {
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const refuses = async (whole: string, at: number) => {
		const other = letters[(letters.indexOf(whole[at] ?? '') + 1 + (at % 63)) % 64] ?? '';
		const verdict = await verify(whole.slice(0, at) + other + whole.slice(at + 1));
		// Not because of what it says: that is not even looked at.
		expect([at, verdict.genuine, 'why' in verdict && verdict.why]).not.toEqual([at, false, 'not-readable']);
		expect([at, verdict.genuine]).toEqual([at, false]);
	};
	const short = await signedByUs({}, receipt.slice(0, 900));
	for (let at = 0; at < short.length; at += 1) await refuses(short, at);
	for (let at = 0; at < jws.length; at += 13) await refuses(jws, at);
	// The bits that the last letter of a signature carries for nothing.
	const last = jws.at(-1) ?? '';
	for (const letter of letters)
		if (letter !== last) expect(await verify(jws.slice(0, -1) + letter)).toMatchObject({ why: 'altered' });
});

test('other words under a true signature are not genuine', async () => {
	const forged = receipt.replace('ConsentGiven', 'ConsentRefused');
	expect(forged).not.toBe(receipt);
	const [protectedHeader] = jws.split('.');
	const altered = `${protectedHeader}.${Buffer.from(forged).toString('base64url')}.${signature}`;
	expect(await verify(altered)).toEqual({ genuine: false, why: 'altered' });
});

test('no signature, or the public key used as a shared secret, is refused by its algorithm', async () => {
	const none = base64url({ ...header, alg: 'none' });
	expect(await verify(`${none}.${payload}.`)).toEqual({ genuine: false, why: 'wrong-algorithm' });
	expect(await verify(`${none}.${payload}.${signature}`)).toEqual({ genuine: false, why: 'wrong-algorithm' });
	for (const shared of [Buffer.from(key.jwk.x, 'base64url'), Buffer.from(JSON.stringify(key.jwk))]) {
		const forged = await new CompactSign(Buffer.from(receipt))
			.setProtectedHeader({ ...header, alg: 'HS256' })
			.sign(shared);
		expect(await verify(forged)).toEqual({ genuine: false, why: 'wrong-algorithm' });
	}
});

test('a key that we never had is refused, also under the name of one of ours, also when it brings itself along', async () => {
	const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
	const sign = (over: Record<string, unknown>) =>
		new CompactSign(Buffer.from(receipt)).setProtectedHeader({ ...header, ...over }).sign(privateKey);
	expect(await verify(await sign({ kid: 'another' }))).toEqual({ genuine: false, why: 'unknown-key' });
	expect(await verify(await sign({}))).toEqual({ genuine: false, why: 'altered' });
	const jwk = await exportJWK(publicKey);
	expect(await verify(await sign({ jwk }))).toMatchObject({ genuine: false });
	expect(await verify(jws, [])).toEqual({ genuine: false, why: 'unknown-key' });
});

test('a receipt of another server is told apart, and its address is only a claim', async () => {
	const theirs = receipt.replaceAll(ORIGIN, 'https://elsewhere.example');
	const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
	const signed = await new CompactSign(Buffer.from(theirs))
		.setProtectedHeader({ ...header, kid: 'theirs' })
		.sign(privateKey);
	expect(await verify(signed)).toEqual({
		genuine: false,
		why: 'other-server',
		claims: 'https://elsewhere.example'
	});
});

test('what our key signed for another use, or what is no receipt, is not taken for one', async () => {
	expect(await verify(await signedByUs({ typ: 'JWT' }))).toMatchObject({ why: 'not-a-receipt' });
	expect(await verify(await signedByUs({}, '{"sub":"somebody"}'))).toMatchObject({ why: 'not-readable' });
	expect(await verify(await signedByUs({ iat: undefined }))).toMatchObject({ why: 'not-a-receipt' });
	expect(await verify(' \n ')).toMatchObject({ why: 'empty' });
	expect(await verify(receipt)).toMatchObject({ why: 'not-signed' });
	for (const rubbish of [
		'hello',
		'a.b',
		'a.b.c',
		`${jws}.x`,
		'..',
		jws.slice(0, -40),
		`x${jws}`,
		'💥',
		jws + jws
	])
		expect(await verify(rubbish)).toMatchObject({ genuine: false });
});

test('the private half is sealed under the server’s secret and bound to its own key', async () => {
	const made = await newSigningKey(secret);
	const { d } = openSigningKey(secret, made);
	expect(made.sealed.toString('latin1')).not.toContain(d);
	expect(JSON.stringify(made.jwk)).not.toContain(d);
	expect(() => openSigningKey('cd'.repeat(32), made)).toThrow('npm run keys:rotate');
	expect(() => openSigningKey(secret, { ...made, kid: key.kid })).toThrow('npm run keys:rotate');
	const published = JSON.stringify(await listPublicKeys(db));
	expect(published).not.toMatch(/"d"/);
});

test('two servers that sign for the first time at once share one key', async () => {
	await all`delete from signing_key`;
	const signed = await Promise.all([1, 2, 3, 4].map(() => signReceipt(db, secret, receipt, now)));
	expect(new Set(signed).size).toBe(1);
	expect(await all`select 1 from signing_key`).toHaveLength(1);
	await all`delete from signing_key`;
	await all`insert into signing_key (kid, public_jwk, sealed, made_at)
		values (${key.kid}, ${all.json(key.jwk)}, ${restored}, ${key.madeAt})`;
});
const [stored] = await all`select sealed from signing_key`;
const restored: Buffer = stored?.sealed;

test('the role that serves requests can neither retire a key, nor put in a second, nor take one away', async () => {
	const fresh = await newSigningKey(secret);
	const second = { kid: fresh.kid, public_jwk: fresh.jwk, sealed: fresh.sealed };
	await expect(db.insertInto('signing_key').values(second).execute()).rejects.toMatchObject({
		code: '23505'
	});
	const retired = { ...second, retired_at: now };
	await expect(db.insertInto('signing_key').values(retired).execute()).rejects.toMatchObject({
		code: '42501'
	});
	await expect(db.updateTable('signing_key').set({ retired_at: now }).execute()).rejects.toMatchObject({
		code: '42501'
	});
	await expect(db.deleteFrom('signing_key').execute()).rejects.toMatchObject({ code: '42501' });
});

test('after rotation a new key signs, what the old one signed is still genuine, and the old one signs no more', async () => {
	const rotatedAt = new Date('2026-11-25T12:00:00.000Z');
	const afterwards = new Date('2026-11-26T12:00:00.000Z');
	const forged = await signedByUs({ iat: afterwards.getTime() / 1000 });
	const { made, retired } = await rotateSigningKey(owner, secret, rotatedAt);
	expect(retired).toBe(key.kid);
	const published = await listPublicKeys(db);
	expect(published.map(({ kid, retiredAt }) => [kid, retiredAt])).toEqual([
		[made, null],
		[key.kid, rotatedAt]
	]);
	expect(await verify(jws, published)).toMatchObject({ genuine: true, key: { kid: key.kid } });
	const fresh = await signReceipt(db, secret, receipt, afterwards);
	expect(await verify(fresh, published)).toMatchObject({ genuine: true, key: { kid: made } });
	expect(await verify(fresh, keys)).toMatchObject({ why: 'unknown-key' });
	expect(await verify(forged, published)).toEqual({ genuine: false, why: 'signed-by-retired-key' });
});
