// Too much at once: whoever sends beyond what is usual is slowed down, loses no word, and no address is kept of anybody.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../src/db/scope.ts';
import { limitPoll } from '../../src/domain/polls/limit-poll.ts';
import { readSharePage } from '../../src/domain/polls/read-share-page.ts';
import { appOn, type Reply } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { aKey } from '../support/sent-form.ts';
import { testDatabase } from '../support/test-database.ts';
import { formFor } from './who-may.ts';

const A_MINUTE = 3;
const database = await testDatabase();
const { all } = database;
const app = await appOn(database, { aMinute: A_MINUTE });
let it: Furnished;
let other: Furnished;

beforeAll(async () => {
	it = await furnish(database, 'zebra');
	other = await furnish(database, 'quagga');
});

type Form = Record<string, string>;
const words = 'Words not to lose';
const aForm = (of = it): Form => {
	const form = formFor('POST /(answer)/p/[slug]?/send', of, '', 0, 'reader');
	return { ...form, key: aKey(), 'q.better': words };
};
const send = (form: Form, of = it, headers: Record<string, string> = {}, at = `/p/${of.slug}`) =>
	app.ask(`${at}?/send`, { form, headers });
const hidden = ({ body }: Reply, name: string) =>
	new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1]?.replaceAll('&quot;', '"') ?? '';
const stored = async (of = it) =>
	(await all`select 1 from response where poll_id = ${of.poll} and import_id is null`).length;
/** Until one more is too many, whatever was sent within this minute. */
async function flood(): Promise<void> {
	for (let n = 0; n <= A_MINUTE; n += 1) await send(aForm(), it);
}
async function prove(reply: Reply): Promise<Form> {
	const asked = hidden(reply, 'asked');
	const done = await solveChallenge({ challenge: JSON.parse(asked), deriveKey });
	return { asked, solution: `${done?.counter}.${done?.derivedKey}`, ticket: hidden(reply, 'ticket') };
}

test('beyond so many a minute Send comes back with every word, says what to do, and stores nothing', async () => {
	await flood();
	const before = await stored();
	const form = aForm();
	const reply = await send(form);
	expect([reply.status, reply.headers['retry-after']]).toEqual([429, '30']);
	expect(reply.body).toContain(words);
	expect(reply.body).toContain('press Send again');
	expect(hidden(reply, 'key')).toBe(form.key);
	expect(await stored()).toBe(before);
	// That of every review, and the one that does the sum: of this site, under the policy of all pages.
	expect(reply.body.match(/<script[^>]*>/g)).toEqual([
		expect.stringMatching(/^<script type="module" src="\/_app\/immutable\/answering\/en\.[\w-]+\.js"/),
		expect.stringMatching(/^<script src="[^":]*\/_app\/immutable\/workers\/solve-[\w-]+\.js" defer/)
	]);
	expect(String(reply.headers['content-security-policy'])).toMatch(
		/script-src 'self';.*require-trusted-types-for/
	);
	expect(reply.headers['set-cookie']).toBeUndefined();
});

test('a header that anybody can write lets nobody through', async () => {
	await flood();
	const spoofed = await send(aForm(), it, { 'x-forwarded-for': '198.51.100.77' });
	expect(spoofed.status).toBe(429);
});

test('whoever brings the sum is stored, once; it helps no other form and no other poll', async () => {
	await flood();
	const form = aForm();
	const proof = await prove(await send(form));
	const before = await stored();
	const first = await send({ ...form, ...proof });
	const again = await send({ ...form, ...proof });
	expect([first.status, again.status]).toEqual([303, 303]);
	expect(again.headers.location).toBe(first.headers.location);
	expect(await stored()).toBe(before + 1);
	expect((await send({ ...aForm(), ...proof })).status).toBe(429);
	expect((await send({ ...aForm(other), ...proof, key: form.key ?? '' }, other)).status).toBe(429);
	expect(await stored()).toBe(before + 1);
});

test('a ticket that is not old enough says how long, and is not begun anew; in a frame and by a personal link as well', async () => {
	await flood();
	for (const at of [`/p/${it.slug}`, `/p/${it.slug}/embed`, `/i/${it.personalToken}`]) {
		const form = aForm();
		const ticket = hidden(await send(form, it, {}, at), 'ticket');
		const early = await send({ ...form, ticket }, it, {}, at);
		expect([at, early.status, hidden(early, 'ticket')]).toEqual([at, 429, ticket]);
		expect(early.body).toMatch(/Not quite yet: wait (30|2\d) more seconds/);
	}
});

test('a field that nobody sees, filled in, loses no word and is sent without it', async () => {
	const form = aForm();
	const reply = await send({ ...form, website: 'https://spam.example' });
	expect(reply.status).toBe(429);
	expect(reply.body).toContain(words);
	expect(reply.body).toContain('A field that nobody sees');
	expect(reply.body).not.toMatch(/name="website"|spam\.example/);
	expect((await send({ ...form, ...(await prove(reply)) })).status).toBe(303);
});

test('a ceiling an hour keeps the words and says when to come back; its author sees the day, and no hour is written down', async () => {
	const { member } = other.people.owner;
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) =>
		inWorkspace(database.db, member.workspaceId, act);
	await inside((tx) => limitPoll(tx, member, other.poll, { anHour: '1' }, false, new Date()));
	const [first, second] = [aForm(other), aForm(other)];
	/** Past the guard of the minute, which comes first. */
	const pass = async (form: Form) => {
		const reply = await send(form, other);
		return hidden(reply, 'asked') === '' ? reply : send({ ...form, ...(await prove(reply)) }, other);
	};
	expect((await pass(first)).status).toBe(303);
	const before = await stored(other);
	const late = await pass(second);
	expect([late.status, Number(late.headers['retry-after']) > 3500]).toEqual([429, true]);
	expect(late.body).toContain(words);
	expect(late.body).toMatch(/come back in about (59|60) minutes/);
	expect(await stored(other)).toBe(before);
	// Whoever sends the stored form once more is led to its receipt.
	expect((await pass(first)).status).toBe(303);
	const shared = await inside((tx) => readSharePage(tx, member, other.poll, new Date()));
	expect(shared.anHour).toMatchObject({ most: 1, reachedOn: new Date().toISOString().slice(0, 10) });
});

test('of all who sent, no address stands in a log or in any table', async () => {
	expect(app.said()).not.toMatch(/127\.0\.0\.1|198\.51\.100|::1/);
	// A webhook goes to an address that its author typed.
	const tables = await all`
		select format('%I.%I', table_schema, table_name) as name from information_schema.tables
		where table_schema in ('public', 'contact') and table_type = 'BASE TABLE' and table_name <> 'webhook'`;
	for (const { name } of tables) {
		const rows = await all.unsafe(`select t::text as row from ${name} t`);
		expect([name, /127\.0\.0\.1|198\.51\.100|::1\b/.test(JSON.stringify(rows))]).toEqual([name, false]);
	}
});

test('one network cannot take all the room there is for unsent answers, and loses no word', async () => {
	const keep = () => app.ask(`/p/${it.slug}?/keep`, { form: { ...aForm(), page: '0' } });
	const kept = async () => (await all`select 1 from kept_draft where poll_id = ${it.poll}`).length;
	const before = await kept();
	const most = A_MINUTE * 4;
	for (let n = 0; n < most; n += 1) expect((await keep()).status).toBe(200);
	const reply = await keep();
	expect([reply.status, await kept()]).toEqual([422, before + most]);
	expect(reply.body).toContain(words);
});
