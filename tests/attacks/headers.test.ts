// What browsers are told of every page: policies, and the cookie.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../src/domain/accounts/password.ts';
import { ANNOUNCER_HASH } from '../../src/server/headers.ts';
import { appOn, type Reply } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';

const PASSWORD = 'four quiet words here';
const database = await testDatabase();
const app = await appOn(database);
const secure = await appOn(database, { origin: 'https://polls.example.org' });
let it: Furnished;

beforeAll(async () => {
	it = await furnish(database, 'zebra', await hashPassword(PASSWORD));
});

const policyOf = (headers: Record<string, unknown>) => String(headers['content-security-policy']);

test('pages for respondents carry a policy without any unsafe word, and no script', async () => {
	const pages = ['', '/outcome', '/no-thanks', '/lost'].map((end) => `/p/${it.slug}${end}`);
	for (const path of [...pages, `/r/${it.code}`, '/r/erased', `/t/${it.address}`]) {
		const { status, headers, body } = await app.ask(path);
		expect([path, status]).toEqual([path, 200]);
		expect(policyOf(headers)).toContain("default-src 'self'");
		expect(policyOf(headers)).not.toContain('unsafe');
		expect(body).not.toMatch(/<script|\sstyle=|\son\w+=/i);
	}
	const steps = await app.ask(`/p/${it.slug}?/agree`, { form: { fingerprint: it.fingerprint } });
	expect(policyOf(steps.headers)).not.toContain('unsafe');
});

test('a page from memory is sent exactly as SvelteKit sends it, and is no one person’s', async () => {
	const path = `/p/${it.slug}`;
	const told = (reply: Reply): Reply => ({ ...reply, headers: { ...reply.headers, date: '' } });
	// What stands behind the question mark is nothing to this poll; but it leads past the memory.
	const fresh = told(await app.ask(`${path}?from=elsewhere`));
	for (let time = 0; time < 4; time += 1) expect(told(await app.ask(path))).toEqual(fresh);
	expect(fresh.headers['set-cookie']).toBeUndefined();
	expect(policyOf(fresh.headers)).not.toContain('nonce');
	const again = await app.ask(path, { headers: { 'if-none-match': String(fresh.headers.etag) } });
	expect(again.status).toBe(304);
	const signedIn = await app.ask(path, { cookie: it.people.reader.cookie });
	expect(signedIn.headers['cache-control']).toBe('private, no-store');
	expect((await app.ask(path)).headers['cache-control']).toBeUndefined();
});

test('a stylesheet is had by the colours in its name, and no other words come back in it', async () => {
	const sheet = await app.ask('/look/1c4e80-f7f9fb-sans-square.css');
	expect([sheet.status, sheet.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
	expect(sheet.headers['set-cookie']).toBeUndefined();
	for (const name of [
		'1c4e80;}body{display:none-own-own-own.css',
		'url(https:%2F%2Fevil.example)-own-own-own.css',
		'own-own-Comic%20Sans-own.css',
		'%3C%2Fstyle%3E%3Cscript%3E-own-own-own.css',
		'..%2F..%2Fpackage.json',
		// Too pale to be read.
		'ffee00-own-own-own.css'
	]) {
		const { status, headers, body } = await app.ask(`/look/${name}`);
		expect([name, status]).toEqual([name, 404]);
		expect(String(headers['content-type'])).not.toContain('css');
		expect(body).not.toMatch(/display:none|evil|<\/style><script>|Comic/);
	}
});

test('no page of the desk allows unsafe-inline; scripts have a nonce, styles come from files', async () => {
	const { cookie } = it.people.owner;
	const rooms = ['', '/board', `/board/${it.theme}`, '/decisions', '/people', '/read', `/polls/${it.poll}`];
	for (const path of [
		...rooms.map((room) => `/w/${it.address}${room}`),
		'/account',
		'/sign-in',
		'/none-such'
	]) {
		const { headers, body } = await app.ask(path, { cookie });
		const policy = policyOf(headers);
		expect([path, policy.includes('unsafe-inline'), policy.includes('unsafe-eval')]).toEqual([
			path,
			false,
			false
		]);
		expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'(;|$)/);
		expect(policy).toContain("object-src 'none'");
		expect(policy).toContain("base-uri 'none'");
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(policy).toContain(`style-src-attr 'unsafe-hashes' '${ANNOUNCER_HASH}'`);
		expect(body).not.toMatch(/<[^>]+\s(style|on\w+)=/i);
	}
	const nonce = async () => /nonce-([^']+)/.exec(policyOf((await app.ask('/sign-in')).headers))?.[1];
	expect(await nonce()).not.toBe(await nonce());
});

test('the one style that is allowed is the announcer that SvelteKit writes, and nothing else', () => {
	const kit = readFileSync('node_modules/@sveltejs/kit/src/core/sync/write_root.js', 'utf8');
	const style = /id="svelte-announcer"[^>]*style="([^"]+)"/.exec(kit)?.[1] ?? '';
	expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(ANNOUNCER_HASH);
});

test('behind https the cookie is bound to this host, hidden from scripts and never sent in the clear', async () => {
	const form = { email: it.people.owner.email, password: PASSWORD };
	const { status, headers } = await secure.ask('/sign-in', { form });
	expect(status).toBe(303);
	const [cookie = '', ...more] = [headers['set-cookie'] ?? []].flat();
	expect(more).toEqual([]);
	const [pair = '', ...parts] = cookie.split('; ');
	expect(pair).toMatch(/^__Host-candor=/);
	expect(parts).toContain('Path=/');
	expect(parts).toContain('HttpOnly');
	expect(parts).toContain('Secure');
	expect(parts.join()).toMatch(/SameSite=(Lax|Strict)/);
	expect(parts.join()).not.toMatch(/Domain/i);
	expect((await secure.ask(`/w/${it.address}`, { cookie: pair })).status).toBe(200);
	// The name without the prefix could be set by a neighbouring host: it opens nothing.
	expect((await secure.ask(`/w/${it.address}`, { cookie: pair.replace('__Host-', '') })).status).toBe(303);
	const out = await secure.ask('/sign-out', { cookie: pair, form: {} });
	expect(String(out.headers['set-cookie'])).toMatch(/^__Host-candor=;.*Secure/);
});

test('every answer, page or file, is read as what it is, framed by no other site and tells other sites nothing', async () => {
	const { cookie } = it.people.owner;
	for (const path of ['/', `/p/${it.slug}`, `/r/${it.code}/mine.json`, `/w/${it.address}`, '/none-such']) {
		const { headers } = await app.ask(path, { cookie });
		expect([path, headers]).toMatchObject([
			path,
			{
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'same-origin',
				'cross-origin-opener-policy': 'same-origin',
				'permissions-policy': expect.stringContaining('camera=()')
			}
		]);
		if (String(headers['content-type']).startsWith('text/html'))
			expect(policyOf(headers)).toContain("frame-ancestors 'none'");
	}
});

test('behind https browsers are told to stay there; on one’s own machine they are not', async () => {
	const year = 31_536_000;
	for (const path of ['/', `/p/${it.slug}`, '/none-such']) {
		const told = String((await secure.ask(path)).headers['strict-transport-security']);
		expect(Number(/max-age=(\d+)/.exec(told)?.[1])).toBeGreaterThan(year);
		expect((await app.ask(path)).headers['strict-transport-security']).toBeUndefined();
	}
});

test('what is for one person is kept by no cache', async () => {
	const { cookie } = it.people.reader;
	for (const [path, who] of [
		[`/w/${it.address}/board`, cookie],
		[`/r/${it.code}`, undefined],
		['/account', cookie]
	] as const)
		expect((await app.ask(path, { cookie: who })).headers['cache-control']).toBe('private, no-store');
});
