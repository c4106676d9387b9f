import { expect, test } from 'vitest';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { checkSession, endAllSessions, endSession, startSession } from './session.ts';

const database = await testDatabase();
const now = new Date();
const days = (n: number) => new Date(now.getTime() + n * 24 * 60 * 60 * 1000);

test('a session tells who is asking, until it is ended', async () => {
	const member = await aMember(database);
	const id = await startSession(database.db, member.accountId, 'Firefox on Linux', now);
	expect((await checkSession(database.db, id, now))?.account.id).toBe(member.accountId);
	await endSession(database.db, id);
	expect(await checkSession(database.db, id, now)).toBeNull();
});

test('the table never holds the id that opens a session', async () => {
	const member = await aMember(database);
	const id = await startSession(database.db, member.accountId, 'Firefox on Linux', now);
	const rows = await database.all`select * from session where account_id = ${member.accountId}`;
	expect(rows).toHaveLength(1);
	expect(JSON.stringify(rows)).not.toContain(id);
});

test('a session ends 30 days after sign-in however busy it is', async () => {
	const member = await aMember(database);
	const id = await startSession(database.db, member.accountId, 'Firefox on Linux', now);
	await database.all`update session set expires_at = ${days(90)}`;
	expect(await checkSession(database.db, id, days(29))).not.toBeNull();
	expect(await checkSession(database.db, id, days(31))).toBeNull();
	expect(await checkSession(database.db, id, now)).toBeNull();
});

test('signing out everywhere ends every session of one account and no other', async () => {
	const [one, other] = [await aMember(database), await aMember(database)];
	const first = await startSession(database.db, one.accountId, 'a', now);
	const second = await startSession(database.db, one.accountId, 'b', now);
	const theirs = await startSession(database.db, other.accountId, 'c', now);
	await endAllSessions(database.db, one.accountId);
	expect(await checkSession(database.db, first, now)).toBeNull();
	expect(await checkSession(database.db, second, now)).toBeNull();
	expect(await checkSession(database.db, theirs, now)).not.toBeNull();
});
