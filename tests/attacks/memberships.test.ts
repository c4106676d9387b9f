// Who was a member, or could do more, can no longer from the moment it is said; and each person's sessions are their own.
import { beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../src/domain/accounts/password.ts';
import { startSession } from '../../src/domain/accounts/session.ts';
import { appOn } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';

const PASSWORD = 'four quiet words here';
const database = await testDatabase();
const app = await appOn(database);
let it: Furnished;
let other: Furnished;

beforeAll(async () => {
	const hash = await hashPassword(PASSWORD);
	it = await furnish(database, 'zebra', hash);
	other = await furnish(database, 'quagga', hash);
});

const owner = () => ({ cookie: it.people.owner.cookie });
const another = async (accountId: string, device: string) =>
	`candor=${await startSession(database.db, accountId, device, new Date())}`;

test('a demoted author reads no more answers and writes nothing, in the session they have open', async () => {
	const { cookie, member } = it.people.author;
	const read = () => app.ask(`/w/${it.address}/read?poll=${it.poll}`, { cookie });
	expect((await read()).status).toBe(200);
	const form = { account: member.accountId, role: 'reader' };
	expect((await app.ask(`/w/${it.address}/people?/role`, { ...owner(), form })).status).toBe(200);
	const refused = await read();
	expect(refused.status).toBe(403);
	expect(refused.body).not.toContain('zebraverbatim');
	const create = { cookie, form: { title: 'Still here' } };
	expect((await app.ask(`/w/${it.address}?/create`, create)).status).toBe(403);
	const up = { cookie, form: { account: member.accountId, role: 'owner' } };
	expect((await app.ask(`/w/${it.address}/people?/role`, up)).status).toBe(403);
});

test('a removed member meets a page that is not there, at once, with the session still alive', async () => {
	const { cookie, member } = it.people.reader;
	const board = () => app.ask(`/w/${it.address}/board`, { cookie });
	expect((await board()).status).toBe(200);
	const form = { account: member.accountId };
	expect((await app.ask(`/w/${it.address}/people?/remove`, { ...owner(), form })).status).toBe(200);
	const gone = await board();
	expect(gone.status).toBe(404);
	expect(gone.body).not.toContain('zebrapublic');
	const data = await app.ask(`/w/${it.address}/board/__data.json`, { cookie });
	expect(data.body).not.toContain('zebrapublic');
	expect((await app.ask('/account', { cookie })).status).toBe(200);
	expect((await app.ask('/account', { cookie })).body).not.toContain('zebrapublic');
});

test('an invitation that was taken back, or is for another address, lets nobody in', async () => {
	const joined = await app.ask(`/join/${it.invitation}`, { cookie: other.people.reader.cookie, form: {} });
	expect(joined.status).toBe(422);
	const form = { email: it.invitee };
	expect((await app.ask(`/w/${it.address}/people?/takeBack`, { ...owner(), form })).status).toBe(200);
	const late = { form: { name: 'Late', password: PASSWORD } };
	expect((await app.ask(`/join/${it.invitation}`, late)).status).toBe(404);
	expect(await database.all`select 1 from account where email = ${it.invitee}`).toHaveLength(0);
});

test('the list names each session and marks this one; ending one ends that one only', async () => {
	const { member, cookie } = other.people.author;
	const phone = await another(member.accountId, 'Firefox on Android');
	const page = await app.ask('/account', { cookie });
	expect(page.body).toContain('Firefox on Android');
	expect(page.body.match(/this one/g)).toHaveLength(1);
	const [row] = await database.all`select handle from session where device = 'Firefox on Android'`;
	const ended = await app.ask('/account?/endSession', { cookie, form: { session: String(row?.handle) } });
	expect([ended.status, ended.body.includes('That session is ended.')]).toEqual([200, true]);
	expect((await app.ask('/account', { cookie: phone })).status).toBe(303);
	expect((await app.ask('/account', { cookie })).status).toBe(200);
});

test('nobody ends a session of somebody else, and the name of a session opens nothing', async () => {
	const { author, owner: theirs } = other.people;
	for (const session of [author.session, '', 'x', "' or '1'='1", '\0']) {
		const reply = await app.ask('/account?/endSession', { cookie: theirs.cookie, form: { session } });
		expect([404, 422]).toContain(reply.status);
	}
	expect((await app.ask('/account', { cookie: author.cookie })).status).toBe(200);
	expect((await app.ask('/account', { cookie: `candor=${author.session}` })).status).toBe(303);
});

test('ending the session one is in signs out', async () => {
	const { member } = other.people.reader;
	const cookie = await another(member.accountId, 'Edge on Windows');
	const [row] = await database.all`select handle from session where device = 'Edge on Windows'`;
	const reply = await app.ask('/account?/endSession', { cookie, form: { session: String(row?.handle) } });
	expect([reply.status, reply.headers.location]).toEqual([303, '/sign-in']);
	expect((await app.ask('/account', { cookie })).status).toBe(303);
});

test('a new password ends every other session and gives this one a new name', async () => {
	const { member, cookie } = other.people.owner;
	const elsewhere = await another(member.accountId, 'Safari on iOS');
	const form = { oldPassword: PASSWORD, password: 'other quiet words here' };
	const changed = await app.ask('/account?/password', { cookie, form });
	expect(changed.status).toBe(200);
	const fresh = String(changed.headers['set-cookie']).split(';')[0] ?? '';
	for (const old of [cookie, elsewhere])
		expect((await app.ask('/account', { cookie: old })).status).toBe(303);
	expect((await app.ask('/account', { cookie: fresh })).status).toBe(200);
});

test('signing out everywhere ends all, and signing in gives a name that was not there before', async () => {
	const { member, cookie, email } = other.people.author;
	const elsewhere = await another(member.accountId, 'Safari on iOS');
	expect((await app.ask('/account?/signOutEverywhere', { cookie, form: {} })).status).toBe(303);
	for (const old of [cookie, elsewhere])
		expect((await app.ask('/account', { cookie: old })).status).toBe(303);
	const planted = 'candor=0123456789012345678901234567890123456789';
	const signedIn = await app.ask('/sign-in', { cookie: planted, form: { email, password: PASSWORD } });
	expect(String(signedIn.headers['set-cookie'])).not.toContain(planted);
	expect((await app.ask('/account', { cookie: planted })).status).toBe(303);
});
