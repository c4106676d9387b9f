// Guessing, and learning from how it is refused: limits by account, the same words for all (the same time: accounts/password.test.ts).
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { countTry } from '../../src/domain/accounts/count-try.ts';
import { replaceOwnerOffer } from '../../src/domain/accounts/link.store.server.ts';
import { newToken, tokenHash } from '../../src/domain/accounts/token.ts';
import { TooMany } from '../../src/domain/errors.ts';
import { hashPassword } from '../../src/domain/accounts/password.ts';
import { appOn, type App } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';
import { formFor } from './who-may.ts';

const PASSWORD = 'four quiet words here';
const database = await testDatabase();
const app = await appOn(database);
const passwordHash = await hashPassword(PASSWORD);
let it: Furnished;

beforeAll(async () => {
	it = await furnish(database, 'zebra', passwordHash);
});

const signIn = (at: App, email: string, password: string, headers = {}) =>
	at.ask('/sign-in', { form: { email, password }, headers });

test('ten wrong passwords in a quarter of an hour are the last, whatever address they come from', async () => {
	const { email } = it.people.author;
	const statuses: number[] = [];
	for (let n = 0; n < 10; n += 1) {
		const headers = { 'x-forwarded-for': `203.0.113.${n}`, forwarded: `for=203.0.113.${n}` };
		const written = n % 2 ? email : email.toUpperCase();
		statuses.push((await signIn(app, written, 'a guess', headers)).status);
	}
	expect(new Set(statuses)).toEqual(new Set([422]));
	const right = await signIn(app, email, PASSWORD, { 'x-forwarded-for': '198.51.100.7' });
	expect([right.status, right.headers['set-cookie']]).toEqual([429, undefined]);
	expect((await signIn(app, it.people.owner.email, PASSWORD)).status).toBe(303);
});

test('a second server on the same database knows of the tries, and a restart forgets none', async () => {
	const second = await appOn(database, { whenOver: onTestFinished });
	expect((await signIn(second, it.people.author.email, PASSWORD)).status).toBe(429);
});

test('a hundred tries at once count as a hundred, and a flood of other names makes room for none', async () => {
	const now = new Date();
	const tryIt = (subject: string) => countTry(database.db, database.secret, subject, now);
	const flood = Array.from({ length: 100 }, () => tryIt('sign-in one@example.org').catch((cause) => cause));
	const refused = (await Promise.all(flood)).filter((each) => each instanceof TooMany);
	expect(refused).toHaveLength(90);
	for (let n = 0; n < 300; n += 1) await tryIt(`sign-in other-${n}@example.org`);
	await expect(tryIt('sign-in one@example.org')).rejects.toThrow('Too many tries');
	const later = new Date(now.getTime() + 15 * 60 * 1000);
	await countTry(database.db, database.secret, 'sign-in one@example.org', later);
	expect(JSON.stringify(await database.all`select * from attempt`)).not.toContain('example.org');
});

test('letters for a forgotten password, tries at a link and invitations have their limits', async () => {
	const last = async (times: number, ask: (n: number) => Promise<{ status: number }>) => {
		for (let n = 0; n < times; n += 1) expect((await ask(n)).status).not.toBe(429);
		return (await ask(times)).status;
	};
	const forgotten = () => app.ask('/forgotten', { form: { email: 'somebody@example.org' } });
	expect(await last(10, forgotten)).toBe(429);
	const tooShort = (door: string) => () => app.ask(door, { form: { name: 'x', password: 'short' } });
	expect(await last(10, tooShort(`/join/${it.invitation}`))).toBe(429);
	expect(await last(10, tooShort(`/new-password/${it.passwordLink}`))).toBe(429);
	const offered = newToken();
	await replaceOwnerOffer(database.db, tokenHash(offered), new Date(Date.now() + 60_000));
	expect(await last(10, tooShort(`/start/${offered}`))).toBe(429);
	const invite = (n: number) =>
		app.ask(`/w/${it.address}/people?/invite`, {
			cookie: it.people.owner.cookie,
			form: { email: `many-${n}@example.org`, role: 'reader' }
		});
	expect(await last(50, invite)).toBe(429);
	const old = () =>
		app.ask('/account?/password', {
			cookie: it.people.reader.cookie,
			form: { oldPassword: 'a guess', password: 'other quiet words here' }
		});
	expect(await last(10, old)).toBe(429);
});

test('a wrong password and a wrong e-mail are told the same, word for word', async () => {
	const unknown = await signIn(app, 'aaaa@example.org', 'a guess');
	const known = await signIn(app, it.people.owner.email, 'a guess');
	const plain = (reply: { body: string }, email: string) =>
		reply.body.replaceAll(email, 'EMAIL').replace(/nonce="[^"]*"|__sveltekit_\w+/g, '');
	expect(known.status).toBe(unknown.status);
	expect(plain(known, it.people.owner.email)).toBe(plain(unknown, 'aaaa@example.org'));
});

test('a forgotten password is answered the same whether anybody was written to, and whether the letter could be sent', async () => {
	const deaf = await appOn(database, { smtp: 'smtp://127.0.0.1:9', whenOver: onTestFinished });
	const ask = (email: string) => deaf.ask('/forgotten', { form: { email } });
	const [known, unknown] = [await ask(it.people.owner.email), await ask('bbbb@example.org')];
	expect([known.status, unknown.status]).toEqual([200, 200]);
	const plain = (body: string) => body.replace(/nonce="[^"]*"|__sveltekit_\w+/g, '');
	expect(plain(known.body)).toBe(plain(unknown.body));
});

test('a lost receipt is asked for in the same words and as often, whether or not anybody answered with the address', async () => {
	const told = async (email: string) => {
		const replies: [number, string[], string][] = [];
		for (let n = 0; n < 4; n += 1) {
			const { status, headers, body } = await app.ask(`/p/${it.slug}/lost`, {
				form: { 'contact.email': email }
			});
			replies.push([status, Object.keys(headers).sort(), body.replaceAll(email, 'EMAIL')]);
		}
		return replies;
	};
	const known = await told('zebracontact@example.org');
	expect(known.map(([status]) => status)).toEqual([200, 200, 200, 429]);
	expect(await told('nobody@example.org')).toEqual(known);
	await expect.poll(() => app.said().match(/Your receipt for/g)).toHaveLength(3);
});

test('a code under which nothing is kept any more is told as one that never was, is slowed, and stands in no address and no log', async () => {
	const open = (code: string) => app.ask(`/p/${it.slug}?/open`, { form: { code } });
	const kept = await app.ask(`/p/${it.slug}?/keep`, {
		form: { ...formFor('POST /(answer)/p/[slug]?/keep', it, PASSWORD, 0, 'reader') }
	});
	const code = /([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(kept.body)?.[0] ?? '';
	expect([kept.status, kept.headers['set-cookie']]).toEqual([200, undefined]);
	expect((await open(code)).body).toContain('Nothing at all');
	await database.all`update kept_draft set kept_on = kept_on - 30, delete_after = kept_on - 1`;
	const expired = await open(code);
	const unknown = await open('0123-4567-89AB-CDEF-GHJK-MNPQ');
	const plain = ({ status, body }: { status: number; body: string }, its: string) => [
		status,
		body.replaceAll(its, 'CODE')
	];
	expect(plain(expired, code)).toEqual(plain(unknown, '0123-4567-89AB-CDEF-GHJK-MNPQ'));
	expect(expired.status).toBe(422);
	const statuses: number[] = [];
	for (let n = 0; n < 9; n += 1) statuses.push((await open(code.toLowerCase())).status);
	expect(statuses).toEqual([...Array.from({ length: 8 }, () => 422), 429]);
	const written = `${app.said()}${JSON.stringify(await database.all`select * from attempt`)}`;
	for (const its of [code, code.replaceAll('-', '')]) expect(written).not.toContain(its);
});

test('what came by a personal link is gone on with by that link', async () => {
	const form = formFor('POST /(answer)/i/[token]?/keep', it, PASSWORD, 0, 'reader');
	const link = `/i/${it.personalToken}`;
	const kept = await app.ask(`${link}?/keep`, { form });
	expect(kept.body).toContain(`href="${app.origin}${link}/resume"`);
	expect((await app.ask(`${link}/resume`)).body).toContain(`action="${link}?/open"`);
	const code = /([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(kept.body)?.[0] ?? '';
	const opened = await app.ask(`${link}?/open`, { form: { code } });
	expect([opened.status, opened.body.includes('Nothing at all')]).toEqual([200, true]);
});
