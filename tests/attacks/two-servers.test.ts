// Two servers before one database: a form reaches either, or both at once, and a change at one holds at the other at once.
import { expect, test } from 'vitest';
import { inWorkspace } from '#db/scope.ts';
import { closePoll } from '#domain/polls/close-poll.ts';
import { appOn } from '../support/app-on-database.ts';
import { examplePoll, publishExample } from '../support/example-poll.ts';
import { aKey } from '../support/sent-form.ts';
import { aMember, testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const by = await aMember(database);
const { pollId, slug, version } = await publishExample(database, by, examplePoll());
const servers = await Promise.all([appOn(database), appOn(database)]);

const formOf = (number: number) => ({
	...{ key: aKey(), fingerprint: version.fingerprint, agreed: 'yes' },
	...{ 'q.when': 'sat', 'q.better': `Answer ${number}.` }
});
const sendTo = (at: number, form: Record<string, string>) => {
	const server = servers[at % 2];
	if (!server) throw new Error('There is no such server.');
	return server.ask(`/p/${slug}?/send`, { form });
};
const stored = async () => (await database.all`select 1 from response where poll_id = ${pollId}`).length;

test('of forms that reach both at once each is stored once, and both lead to the same receipt', async () => {
	const forms = Array.from({ length: 12 }, (_each, at) => formOf(at));
	const [one, other] = await Promise.all(
		[0, 1].map((at) => Promise.all(forms.map((form) => sendTo(at, form))))
	);
	const receipts = (replies: typeof one = []) => replies.map(({ headers }) => headers.location);
	expect(receipts(one)).toEqual(receipts(other));
	expect(new Set(receipts(one)).size).toBe(12);
	expect(await stored()).toBe(12);
});

test('closed at one, it is closed at the other', async () => {
	expect((await sendTo(1, formOf(12))).status).toBe(303);
	await inWorkspace(database.db, by.workspaceId, (tx) => closePoll(tx, by, pollId, new Date()));
	const replies = await Promise.all([sendTo(0, formOf(13)), sendTo(1, formOf(14))]);
	expect(replies.map(({ status }) => status)).toEqual([410, 410]);
	expect(replies[1]?.body).toContain('Answer 14.');
	expect(await stored()).toBe(13);
});
