import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { aSharingPoll } from '../../../tests/support/passed-on.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { withReceipt } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink, personFor } from '../answers/keyed-secrets.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { eraseExpired } from '../retention/erase-expired.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { deliverDue } from './deliver-due.ts';
import { readRecipients } from './read-recipients.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const HOUR = 3_600_000;
// Deliveries go through all workspaces: a test has only its own.
beforeEach(() => all`truncate outbox, webhook`);

async function passedOn(changes: Parameters<typeof aSharingPoll>[1] = {}) {
	const poll = await aSharingPoll(database, changes);
	const code = await poll.answer(['share:post']);
	await poll.deliver();
	const [row] = await all`select id from response where poll_id = ${poll.pollId}`;
	const types = () => poll.messages.map((one) => one.type);
	return { ...poll, code, responseId: String(row?.id), types };
}

test('an erasure reaches the recipient though it is down for a day: the same message, until it is acknowledged', async () => {
	const { messages, deliver, answersWith, code, responseId, slug, outbox } = await passedOn();
	await eraseResponse(db, secret, code, now);
	answersWith({ problem: 'unreachable' });
	for (let hours = 0.01; hours < 24; hours += 0.25) await deliver(hours);
	const tried = messages.slice(1);
	expect(tried.length).toBeGreaterThan(4);
	expect(tried.length).toBeLessThan(12);
	answersWith({ acknowledged: true });
	for (let hours = 24; hours < 49; hours += 1) await deliver(hours);

	const erasures = messages.slice(1);
	expect(new Set(erasures.map((one) => one.id)).size).toBe(1);
	expect(erasures.at(-1)).toMatchObject({
		type: 'response.erased',
		data: { poll: slug, person: personFor(secret, 'share:post', responseId) }
	});
	expect(Object.keys(erasures.at(-1)?.data ?? {})).toEqual(['poll', 'person']);
	expect(erasures).toHaveLength(tried.length + 1);
	expect(JSON.stringify(await outbox())).not.toContain(responseId);
});

test('withdrawn: the recipient is told that it may not, and to erase', async () => {
	const { code, deliver, types } = await passedOn();
	await withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now);
	await deliver(1);
	expect(types().sort()).toEqual(['response.erased', 'response.given', 'response.withdrawn']);
	await eraseResponse(db, secret, code, now);
	await deliver(2);
	expect(types()).toHaveLength(3);
});

test('only the recipient that lost its leave is told; allowed again, it is given the answers again', async () => {
	const { code, deliver, types, messages, outbox } = await passedOn();
	const allow = (allowed: string[]) =>
		withReceipt(db, tokenHash(code), (tx) =>
			sql`update response set allowed = ${allowed}::text[]`.execute(tx)
		);
	await allow(['inform', 'share:council']);
	await deliver(1);
	expect(types().sort()).toEqual(['response.erased', 'response.given', 'response.withdrawn']);
	expect((await outbox()).map((row) => `${row.recipient} ${row.event}`)).toContain('council response.given');
	await allow(['inform', 'share:post']);
	await deliver(1);
	expect(types().at(-1)).toBe('response.given');

	await allow(['inform']);
	await allow(['inform', 'share:post@2', 'share:post']);
	await deliver(1);
	expect(messages.slice(4).map((one) => one.type)).toEqual(['response.given']);
});

test('a response whose days are over is erased outside as well', async () => {
	const { deliver, types, pollId } = await passedOn();
	await all`update response set delete_after = current_date - 1 where poll_id = ${pollId}`;
	await eraseExpired(db, secret, now);
	await deliver(1);
	expect(types()).toEqual(['response.given', 'response.erased']);
});

test('tried and never acknowledged counts as told: it is erased, even where the server died while sending', async () => {
	const poll = await aSharingPoll(database);
	const code = await poll.answer(['share:post']);
	const dies = () => Promise.reject(new Error('killed'));
	await expect(deliverDue(db, secret, dies, () => new Date())).rejects.toThrow('killed');
	await eraseResponse(db, secret, code, now);
	await poll.deliver(1);
	expect(poll.messages.map((one) => one.type)).toEqual(['response.erased']);
});

test('erased while a message is under way: the erasure comes after it', async () => {
	const poll = await aSharingPoll(database);
	const code = await poll.answer(['share:post']);
	const post: typeof poll.post = async (url, message) => {
		if (poll.messages.length === 0) await eraseResponse(db, secret, code, now);
		return poll.post(url, message);
	};
	await deliverDue(db, secret, post, () => new Date());
	expect(poll.messages.map((one) => one.type)).toEqual(['response.given']);
	await poll.deliver();
	expect(poll.messages.map((one) => one.type)).toEqual(['response.given', 'response.erased']);
});

test('changed answers are told again as they are now, and the old words no more', async () => {
	const { code, deliver, messages } = await passedOn();
	await withReceipt(db, tokenHash(code), (tx) =>
		sql`update answer set value = '"Cheaper"' where question_id = 'better'`.execute(tx)
	);
	await withReceipt(db, tokenHash(code), (tx) =>
		sql`delete from answer where question_id = 'when'`.execute(tx)
	);
	await deliver();
	expect(messages.map((one) => one.type)).toEqual(['response.given', 'response.changed']);
	expect(messages[1]?.data.answers).toEqual({
		better: { title: 'What could we do better?', value: 'Cheaper' }
	});
	expect(messages[1]?.data.person).toBe(messages[0]?.data.person);
});

test('anonymous answers are passed on together on the next day, so that the moment tells nothing', async () => {
	const poll = await aSharingPoll(database, { identity: 'anonymous' });
	await poll.answer(['share:post']);
	await poll.answer(['share:post']);
	await poll.deliver();
	expect(poll.messages).toEqual([]);
	const rows = await poll.outbox();
	expect(rows.every((row) => row.made_at.getTime() % (24 * HOUR) === 0)).toBe(true);
	await poll.deliver(24);
	expect(poll.messages).toHaveLength(2);
});

test('two servers deliver at once: everybody is told once', async () => {
	const poll = await aSharingPoll(database);
	for (let at = 0; at < 12; at += 1) await poll.answer(['share:post']);
	await Promise.all([poll.deliver(), poll.deliver(), poll.deliver()]);
	expect(new Set(poll.messages.map((one) => one.id)).size).toBe(12);
	expect(poll.messages).toHaveLength(12);
});

test('what fails is tried at growing distances, shows at the desk after a week, and goes on daily', async () => {
	const { deliver, answersWith, code, messages, inside, by, pollId } = await passedOn();
	await eraseResponse(db, secret, code, now);
	answersWith({ problem: 'answered-503' });
	const waits: number[] = [];
	for (let at = Date.now() + 30_000; at < Date.now() + 10 * 24 * HOUR;) {
		await deliver((at - Date.now()) / HOUR);
		const [row] = await all`select next_try_at from outbox where poll_id = ${pollId}`;
		waits.push(Math.round((row?.next_try_at - at) / 60_000));
		at = row?.next_try_at.getTime() + 1000;
	}
	expect(waits.slice(0, 9)).toEqual([1, 5, 30, 120, 360, 720, 1440, 1440, 1440]);
	expect(messages.slice(1)).toHaveLength(waits.length);
	const seen = (days: number) =>
		inside((tx) => readRecipients(tx, by, pollId, new Date(Date.now() + days * 24 * HOUR)));
	expect((await seen(6)).recipients[0]?.waiting).toMatchObject({ endings: 1, failingSince: null });
	const late = (await seen(8)).recipients[0];
	expect(late?.waiting.failingSince).toBeInstanceOf(Date);
	expect(late?.deliveries[0]).toMatchObject({ event: 'response.erased', problem: 'answered-503' });
});
