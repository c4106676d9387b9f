// What waits to be told, and who did what: both stand after a restore as they stood; what was let go of since is told.
import { mkdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { backups } from '../../../tests/support/backups.ts';
import { aSharingPoll } from '../../../tests/support/passed-on.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { listHeads } from '#domain/audit/list-heads.ts';
import { noteAudit } from '#domain/audit/note-audit.ts';
import { verifyAudit } from '#domain/audit/verify-audit.ts';
import { deliverDue } from '#domain/exchange/deliver-due.ts';
import { deliverLetters } from '#domain/exchange/deliver-letters.ts';
import type { Post } from '#domain/exchange/outbox.ts';
import { eraseResponse } from '#domain/retention/erase-response.ts';

vi.setConfig({ testTimeout: 60_000 });
const live = await testDatabase();
const [quiet, later] = [await testDatabase(), await testDatabase()];
const now = new Date();
const { data, take, restore, mirror, said } = backups(live.secret, now);
mkdirSync(data, { recursive: true });

const { by, pollId, answer, deliver, answersWith, messages } = await aSharingPoll(live, {
	identity: 'identified',
	purposes: ['tell']
});
const answers = (name: string, ticked: string[]) =>
	answer(ticked, { 'contact.email': `${name}@example.org` });
const told = await answers('told', ['share:post', 'share:council', 'tell']);
await deliver();
const waiting = await answers('waiting', ['share:post', 'share:council']);
await live.all`
	insert into outbox (workspace_id, kind, poll_id, event, outcome_number, contact_link, made_at, next_try_at)
	select workspace_id, 'letter', poll_id, 'outcome.told', 1, link, now(), now() from contact.person
	where poll_id = ${pollId}`;

/** Every row that waits or is settled, but for what a restore doubts. */
const outbox = (test: TestDatabase) =>
	test.all`
		select (to_jsonb(o) - 'passed_on' - 'last_problem')::text as row from outbox o order by id`;
const chain = (test: TestDatabase) =>
	test.all`select e::text as entry from audit_entry e order by workspace_id, number`;

const old = await take(live);

test('nothing happened since: the outbox is the same row by row, and so is the audit log, by its head, too', async () => {
	await restore(quiet, old);
	expect(await outbox(quiet)).toHaveLength(6);
	expect(await outbox(quiet)).toEqual(await outbox(live));
	expect(await chain(quiet)).toEqual(await chain(live));
	const heads = await listHeads(live.db);
	expect(heads).toHaveLength(1);
	expect(await verifyAudit(quiet.db, heads)).toMatchObject([
		{ workspace: by.workspaceAddress, finding: null }
	]);
	await inWorkspace(quiet.db, by.workspaceId, (tx) =>
		noteAudit(tx, by, { kind: 'poll-closed', subject: pollId }, now)
	);
	expect(await verifyAudit(quiet.db, heads)).toMatchObject([{ finding: null }]);
});

test('a letter that waited may have been sent since, so it is not sent again', async () => {
	expect(said).toContain('2 letters that waited are not sent: they may have been sent since.');
	const written: unknown[] = [];
	const send = async (letter: unknown) => void written.push(letter);
	await deliverLetters(quiet.db, live.secret, 'https://polls.example.org', send, () => new Date());
	expect(written).toEqual([]);
});

test('passed on after the back-up, erased, and not yet told: the restored Candor tells it', async () => {
	await deliver();
	expect(messages).toHaveLength(2);
	answersWith({ problem: 'http-500' });
	for (const code of [told, waiting]) await eraseResponse(live.db, live.secret, code, now);
	await mirror(live);
	await restore(later, old);
	expect(said.join()).toContain('2 erased');
	const arrived: { type: string; data: { person: string } }[] = [];
	const post: Post = async (_url, { body }) => {
		arrived.push(JSON.parse(body));
		return { acknowledged: true };
	};
	await deliverDue(later.db, live.secret, post, () => new Date(Date.now() + 60_000));
	expect(arrived.map((one) => one.type)).toEqual(['response.erased', 'response.erased']);
	expect(arrived.map((one) => one.data.person).sort()).toEqual(
		messages.map((one) => String(one.data.person)).sort()
	);
	// Whoever takes no answers yet hears of nobody.
	expect(await later.all`select 1 from outbox where response_id is not null`).toHaveLength(0);
	expect(await verifyAudit(later.db, [])).toMatchObject([{ finding: null }]);
});
