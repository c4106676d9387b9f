// What another site, or a forged address, could make the app do.
import { beforeAll, expect, test } from 'vitest';
import { appOn } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';
import { checksums } from './checksums.ts';

const database = await testDatabase();
const app = await appOn(database);
let it: Furnished;
let cookie = '';

beforeAll(async () => {
	it = await furnish(database, 'zebra');
	cookie = it.people.owner.cookie;
});

const FORGED = {
	host: 'evil.example',
	'x-forwarded-host': 'evil.example',
	'x-forwarded-proto': 'https',
	forwarded: 'host=evil.example;proto=https',
	'x-original-host': 'evil.example'
};

test('a forged Host reaches no letter and no link', async () => {
	const headers = FORGED;
	const forgotten = await app.ask('/forgotten', { headers, form: { email: it.people.owner.email } });
	expect(forgotten.status).toBe(200);
	const form = { email: 'guest@example.org', role: 'reader' };
	const invited = await app.ask(`/w/${it.address}/people?/invite`, { headers, cookie, form });
	expect(invited.status).toBe(200);
	expect(app.said()).toContain(`${app.origin}/new-password/`);
	expect(app.said()).toContain(`${app.origin}/join/`);
	expect(invited.body).toContain(`${app.origin}/join/`);
	const pages = [
		'/',
		'/sign-in',
		`/w/${it.address}/polls/${it.poll}`,
		`/p/${it.slug}`,
		`/r/${it.code}`,
		`/t/${it.address}`
	];
	const bodies = await Promise.all(pages.map((path) => app.ask(path, { headers, cookie })));
	for (const { body, headers: sent } of [forgotten, invited, ...bodies])
		expect(body + JSON.stringify(sent)).not.toContain('evil.example');
	expect(app.said()).not.toContain('evil.example');
});

const writing = (headers: Record<string, string>) => [
	app.ask('/sign-out', { cookie, headers, form: {} }),
	app.ask(`/w/${it.address}?/create`, { cookie, headers, form: { title: 'From elsewhere' } }),
	app.ask(`/w/${it.address}?/create`, {
		cookie,
		headers: { ...headers, 'content-type': 'text/plain' },
		body: 'title=x'
	}),
	app.ask(`/r/${it.code}?/erase`, { headers, form: {} }),
	app.ask(`/w/${it.address}/polls/${it.poll}/draft`, {
		...{ cookie, headers, method: 'PUT' },
		json: { content: { title: 'From elsewhere' }, revision: 3 }
	})
];

test.each([
	['says it comes from another site', { 'sec-fetch-site': 'cross-site' }],
	['says it comes from a neighbour of this site', { 'sec-fetch-site': 'same-site' }],
	['says neither, and has another Origin', { origin: 'https://evil.example' }],
	['says neither, and hides its Origin', { origin: 'null' }],
	[
		'says it comes from here, with another Origin',
		{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
	]
])('what %s changes nothing', async (_how, headers) => {
	const before = await checksums(database.all);
	const replies = await Promise.all(writing(headers));
	expect(replies.map((reply) => reply.status)).toEqual(replies.map(() => 403));
	expect(await checksums(database.all)).toEqual(before);
});

test('what comes from here, or from a program that is no browser, goes on', async () => {
	const draft = (headers: Record<string, string>, revision: number) =>
		app.ask(`/w/${it.address}/polls/${it.draftPoll}/draft`, {
			...{ cookie, headers, method: 'PUT' },
			json: { content: { title: 'Mine' }, revision }
		});
	expect((await draft({ 'sec-fetch-site': 'same-origin' }, 1)).status).toBe(200);
	expect((await draft({}, 2)).status).toBe(200);
});

test('signing in leads to this site only', async () => {
	const { hashPassword } = await import('../../src/domain/accounts/password.ts');
	const { email, member } = it.people.reader;
	const hash = await hashPassword('four quiet words here');
	await database.all`update account set password_hash = ${hash} where id = ${member.accountId}`;
	const elsewhere = [
		'//evil.example',
		'/\\evil.example',
		'/\t/evil.example',
		'/%09/evil.example',
		'\\/evil.example'
	];
	elsewhere.push('https://evil.example', 'javascript:alert(1)', '/.//evil.example');
	for (const next of [...elsewhere, '/account?a=1']) {
		await database.all`delete from attempt`;
		const form = { email, password: 'four quiet words here' };
		const { status, headers } = await app.ask(`/sign-in?next=${encodeURIComponent(next)}`, { form });
		expect(status).toBe(303);
		const led = new URL(String(headers.location), app.origin);
		expect([next, led.origin]).toEqual([next, app.origin]);
		if (next === '/account?a=1') expect(led.pathname + led.search).toBe(next);
	}
});
