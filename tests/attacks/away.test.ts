// While the database is away, whoever came by a personal link is told so kindly, keeps every word, and is stored once afterwards.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appOn, type App } from '../support/app-on-database.ts';
import { cuttableLine } from '../support/cuttable-line.ts';
import { invitedPeople, personalToken } from '../support/invited-people.ts';
import { aKey } from '../support/sent-form.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const { all } = database;
const line = await cuttableLine(database);
let app: App;
let door = '';
let form: Record<string, string> = {};
const words = 'A bench in the sun';

beforeAll(async () => {
	const people = await invitedPeople(database);
	await people.list('ada@example.org');
	await people.invite();
	await people.deliver();
	door = `/i/${personalToken(people.letters[0]?.text ?? '')}`;
	const answers = { 'q.when': 'sat', 'q.better': words, 'contact.email': 'ada@example.org' };
	form = { key: aKey(), fingerprint: people.version.fingerprint, agreed: 'yes', ...answers };
	app = await appOn(line.database);
	expect((await app.ask(door)).status).toBe(200);
	line.cut();
});
afterAll(() => line.close());

const stored = async () => (await all`select 1 from submission`).length;

test('the page says that it is our fault and what to do, under a status that says: come again', async () => {
	const { status, headers, body } = await app.ask(door, { headers: { 'accept-language': 'de' } });
	expect([status, headers['retry-after'], headers['cache-control']]).toEqual([
		503,
		'60',
		'private, no-store'
	]);
	expect(body).toContain('Der Fehler liegt bei uns');
	expect(body).not.toMatch(/CONNECTION|ECONN|stack/);
});

test('on the way and at its end every word stays on the page, and nothing is said to be stored', async () => {
	for (const act of ['next', 'send']) {
		const { status, body } = await app.ask(`${door}?/${act}`, { form: { ...form, page: '0' } });
		expect([act, status]).toEqual([act, act === 'next' ? 200 : 503]);
		expect(body).toContain(words);
		expect(body).toContain('ada@example.org');
		expect(body).toContain(String(form.key));
	}
	const { body } = await app.ask(`${door}?/send`, { form });
	expect(body).toContain('nothing is stored twice');
	expect(await stored()).toBe(0);
});

test('what names no statement that is known here is told to go back, where the words are', async () => {
	const { status, body } = await app.ask(`${door}?/send`, { form: { ...form, fingerprint: 'unknown' } });
	expect(status).toBe(503);
	expect(body).toContain('go back in your browser');
});

test('when it is back the same form is stored, once', async () => {
	line.mend();
	for (let n = 0; n < 2; n += 1) {
		const sent = await app.ask(`${door}?/send`, { form });
		expect([sent.status, sent.headers.location]).toEqual([303, expect.stringMatching(/^\/r\//)]);
	}
	expect(await stored()).toBe(1);
});
