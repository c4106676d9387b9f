// The links in letters: a mail program's one press, a scanner that opens them, and what they tell of whom.
import { beforeAll, expect, test } from 'vitest';
import { newToken } from '../../src/domain/accounts/token.ts';
import { appOn } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';
import { checksums } from './checksums.ts';
import { formFor } from './who-may.ts';

const database = await testDatabase();
const { all } = database;
const app = await appOn(database);
let it: Furnished;

beforeAll(async () => {
	it = await furnish(database, 'zebra');
});

const ONE_CLICK = {
	method: 'POST',
	body: 'List-Unsubscribe=One-Click',
	headers: { 'content-type': 'application/x-www-form-urlencoded' }
};
/** As a mail provider sends it: no cookie, no Origin, nothing a browser says. */
const bare = (path: string) =>
	fetch(`${app.url}${path}`, { method: 'POST', headers: ONE_CLICK.headers, body: ONE_CLICK.body });
const stops = async () => (await all`select 1 from contact.stop`).length;

test('a scanner that opens every link of a letter stops nobody and answers for nobody', async () => {
	const before = await checksums(all);
	for (const path of [`/stop/${it.stopToken}`, `/i/${it.personalToken}`]) {
		const { status, headers, body } = await app.ask(path);
		expect([path, status, headers['cache-control']]).toEqual([path, 200, 'private, no-store']);
		expect(headers['referrer-policy']).toBe('same-origin');
		expect(body).not.toMatch(/<script|listed@example|set-cookie/i);
	}
	expect(await checksums(all)).toEqual(before);
});

test('no other door takes a form that does not say whence it comes, and no made-up stop link does', async () => {
	const others = [
		'/sign-out',
		'/verify',
		`/p/${it.slug}?/agree`,
		`/stop/${it.stopToken}/x`,
		`/i/${it.personalToken}?/agree`
	];
	for (const path of others) expect([path, (await bare(path)).status]).toEqual([path, 403]);
	expect((await bare(`/stop/${'A'.repeat(86)}`)).status).toBe(404);
	const crossSite = await app.ask(`/stop/${it.stopToken}`, {
		form: {},
		headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
	});
	expect(crossSite.status).toBe(403);
	expect(await stops()).toBe(0);
});

test('a mail program’s one press stops letters for good, and a second changes nothing', async () => {
	const asked = await bare(`/stop/${it.stopToken}`);
	expect([asked.status, asked.headers.get('set-cookie')]).toEqual([200, null]);
	expect((await bare(`/stop/${it.stopToken}`)).status).toBe(200);
	expect(await stops()).toBe(1);
	expect(await all`select 1 from contact.invitation where poll_id = ${it.poll}`).toEqual([]);
	expect((await app.ask(`/i/${it.personalToken}`)).status).toBe(410);
});

test('personal links cannot be told from made-up ones by anything but their poll; none stands in a log or a table', async () => {
	const other = await furnish(database, 'quagga');
	const replies = await Promise.all(
		[newToken(), newToken(), 'x', '%00', '%27%20or%201'].map((token) => app.ask(`/i/${token}`))
	);
	expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404));
	expect(new Set(replies.slice(0, 3).map(({ body }) => body)).size).toBe(1);
	const form = { ...formFor('POST /(answer)/p/[slug]?/send', other, '', 0, 'reader'), fingerprint: 'f' };
	expect((await app.ask(`/i/${other.personalToken}?/send`, { form })).status).toBe(409);
	// The letter itself, printed where no mail server is set, is the one place.
	const logged = app
		.said()
		.split('\n')
		.filter((line) => /error|\d{3}/.test(line) && !line.includes('http'));
	expect(logged.join('\n')).not.toContain(other.personalToken);
	const rows = await all`select i::text as row from contact.invitation i`;
	expect(JSON.stringify(rows)).not.toContain(other.personalToken);
});

test('a personal link takes one answer by the door as well, and says so kindly to whoever comes again', async () => {
	const third = await furnish(database, 'scratchthird');
	const form = formFor('POST /(answer)/p/[slug]?/send', third, '', 0, 'reader');
	const path = `/i/${third.personalToken}`;
	expect((await app.ask(`${path}?/send`, { form })).status).toBe(303);
	expect((await app.ask(path)).body).toContain('has taken its answer');
	const late = await app.ask(`${path}?/send`, {
		form: { ...form, key: newToken(), 'q.better': 'Words not to lose' }
	});
	expect(late.status).toBe(410);
	expect(late.body).toContain('Words not to lose');
});
