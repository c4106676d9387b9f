import { Webhook as Signer } from 'standardwebhooks';
import { beforeEach, expect, test } from 'vitest';
import { aSharingPoll } from '../../../tests/support/passed-on.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink, personFor } from '../answers/keyed-secrets.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { saveDraft } from '../polls/save-draft.ts';
import { publishPoll } from '../polls/publish-poll.ts';
import { pauseWebhook, removeWebhook, renewSecret, resumeWebhook } from './change-webhook.ts';
import { readRecipients } from './read-recipients.ts';
import { setWebhook } from './set-webhook.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
// Deliveries go through all workspaces: a test has only its own.
beforeEach(() => all`truncate outbox, webhook`);
const takeBack = (code: string) => withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now);

test('an answer and what is to be told of it are written in one transaction, and the outbox holds nothing of it', async () => {
	const { answer, pollId, outbox } = await aSharingPoll(database);
	await answer(['share:post', 'quote'], { 'q.better': 'canary words' });
	const together = await all`
		select o.xmin = r.xmin as same, o.event, o.recipient from outbox o join response r on r.id = o.response_id
		where o.poll_id = ${pollId}`;
	expect([...together]).toEqual([{ same: true, event: 'response.given', recipient: 'post' }]);
	expect(JSON.stringify(await outbox())).not.toMatch(/canary|sat/);
});

test('a recipient is given what one person allowed it, signed, under a name that nobody else can compare', async () => {
	const { answer, deliver, messages, version, slug, key, pollId } = await aSharingPoll(database);
	await answer(['share:post', 'quote']);
	expect(await deliver()).toBe(1);
	expect(await deliver()).toBe(0);
	const [response] = await all`select id from response where poll_id = ${pollId}`;
	expect(messages).toHaveLength(1);
	const [given] = messages;
	expect(given).toMatchObject({
		type: 'response.given',
		data: {
			poll: slug,
			fingerprint: version.fingerprint,
			day: now.toISOString().slice(0, 10),
			person: personFor(secret, 'share:post', response?.id),
			allowed: ['inform', 'quote', 'share:post'],
			answers: {
				when: { title: 'When would you most like to bring your bike?', value: 'sat' },
				better: { title: 'What could we do better?', value: 'Open on Saturdays' }
			}
		}
	});
	expect(given?.body).not.toContain(response?.id);
	expect(personFor(secret, 'share:council', response?.id)).not.toBe(
		personFor(secret, 'share:post', response?.id)
	);
	expect(() => new Signer(key).verify(given?.body ?? '', given?.headers ?? {})).not.toThrow();
	expect(() => new Signer(key).verify(`${given?.body} `, given?.headers ?? {})).toThrow();
});

test('whoever did not allow a recipient, or whose browser asks not to be shared, is never passed on', async () => {
	const { answer, deliver, messages, outbox } = await aSharingPoll(database);
	await answer([]);
	await answer(['share:council']);
	await answer(['share:post'], {}, true);
	await answer(['share:somebody']);
	await deliver();
	expect(messages).toEqual([]);
	expect((await outbox()).map((row) => row.recipient)).toEqual(['council']);
});

test('of two recipients each is told of those who allow it, and nothing of the other', async () => {
	const { answer, deliver, messages, inside, by, pollId } = await aSharingPoll(database);
	const council = { pollId, recipient: 'council', url: 'https://council.example/candor' };
	await inside((tx) => setWebhook(tx, by, secret, council, now));
	for (let people = 0; people < 5; people += 1) {
		await answer(['share:post', 'share:council']);
		await answer(['share:council']);
	}
	await deliver();
	const told = (host: string) =>
		messages.filter((one) => one.url.includes(host)).map((one) => String(one.data.allowed));
	expect(told('receiver.example')).toEqual(Array(5).fill('inform,share:post'));
	expect(told('council.example')).toEqual(Array(10).fill('inform,share:council'));
});

test('what was allowed before a webhook was set waits for it', async () => {
	const { answer, deliver, messages, inside, by, pollId } = await aSharingPoll(database, {}, false);
	await answer(['share:post']);
	await deliver();
	expect(messages).toEqual([]);
	const place = { pollId, recipient: 'post', url: 'https://receiver.example/candor' };
	await inside((tx) => setWebhook(tx, by, secret, place, now));
	await deliver();
	expect(messages.map((one) => one.type)).toEqual(['response.given']);
});

test('taken back before it was passed on, nothing is sent and nobody is told', async () => {
	const { answer, deliver, messages, outbox } = await aSharingPoll(database);
	await takeBack(await answer(['share:post']));
	expect(await outbox()).toEqual([]);
	await deliver();
	expect(messages).toEqual([]);
});

const walls: [string, string[]][] = [
	['the policy', []],
	['the condition alone', ['response', 'answer']]
];
test.each(walls)(
	'without the triggers a withdrawn answer still waits, and %s does not give it out',
	async (_name, open) => {
		const { answer, deliver, messages, outbox } = await aSharingPoll(database);
		const [code, other] = [await answer(['share:post']), await answer(['share:post'])];
		await all`alter table response disable trigger user`;
		for (const table of open) await all`alter table ${all(table)} disable row level security`;
		try {
			await takeBack(code);
			// This one takes it from one recipient only.
			await all`
				update response set allowed = '{inform,share:council}' where receipt_hash = ${tokenHash(other)}`;
			expect(await outbox()).toHaveLength(2);
			await deliver();
		} finally {
			await all`alter table response enable trigger user`;
			for (const table of open) await all`alter table ${all(table)} enable row level security`;
		}
		expect(messages).toEqual([]);
		const kept = { passed_on: false, tries: 0, last_problem: 'not-allowed' };
		expect(await outbox()).toMatchObject([kept, kept]);
	}
);

test('a paused recipient gets no answers and is still told what is taken back; resumed, it gets the rest', async () => {
	const { answer, deliver, messages, inside, by, pollId } = await aSharingPoll(database);
	const code = await answer(['share:post']);
	await deliver();
	const which = { pollId, recipient: 'post' };
	await inside((tx) => pauseWebhook(tx, by, which, now));
	await answer(['share:post']);
	await takeBack(code);
	await deliver(1);
	expect(
		messages
			.slice(1)
			.map((one) => one.type)
			.sort()
	).toEqual(['response.erased', 'response.withdrawn']);
	await inside((tx) => resumeWebhook(tx, by, which, now));
	await deliver(1);
	expect(messages.map((one) => one.type).at(-1)).toBe('response.given');
});

test('a removed webhook takes no more answers, and is still told to erase what it has', async () => {
	const { answer, deliver, messages, inside, by, pollId } = await aSharingPoll(database);
	const code = await answer(['share:post']);
	await deliver();
	await inside((tx) => removeWebhook(tx, by, { pollId, recipient: 'post' }, now));
	await answer(['share:post']);
	await takeBack(code);
	await deliver(1);
	expect(messages.map((one) => one.type).sort()).toEqual([
		'response.erased',
		'response.given',
		'response.withdrawn'
	]);
	expect(
		(await inside((tx) => readRecipients(tx, by, pollId, now))).recipients[0]?.webhook?.removedAt
	).toEqual(now);
});

test('a new secret signs from then on, and the old one no longer', async () => {
	const { answer, deliver, messages, inside, by, pollId, key } = await aSharingPoll(database);
	const fresh = await inside((tx) => renewSecret(tx, by, secret, { pollId, recipient: 'post' }, now));
	await answer(['share:post']);
	await deliver();
	const [given] = messages;
	expect(() => new Signer(fresh).verify(given?.body ?? '', given?.headers ?? {})).not.toThrow();
	expect(() => new Signer(key).verify(given?.body ?? '', given?.headers ?? {})).toThrow();
	expect(JSON.stringify(await all`select * from webhook`)).not.toContain(fresh.slice(6));
});

test('E6: nobody undeclared is set, a statement that drops a recipient with a webhook is not published, and if it were, nothing would go', async () => {
	const { answer, deliver, messages, inside, by, pollId, content } = await aSharingPoll(database);
	const stranger = { pollId, recipient: 'stranger', url: 'https://stranger.example/' };
	await expect(inside((tx) => setWebhook(tx, by, secret, stranger, now))).rejects.toMatchObject({
		code: 'refused'
	});
	const narrower = structuredClone(content);
	narrower.intent.recipients = content.intent.recipients?.filter((one) => one.id !== 'post') ?? [];
	await inside((tx) => saveDraft(tx, by, { pollId, content: narrower, revision: 2 }, now));
	await expect(inside((tx) => publishPoll(tx, by, pollId, now))).rejects.toMatchObject({
		fields: { 'intent.recipients': expect.stringContaining('“Leeds Post”') }
	});

	await answer(['share:post']);
	await all`update webhook set removed_at = now() where poll_id = ${pollId}`;
	await inside((tx) => publishPoll(tx, by, pollId, now));
	await all`update webhook set removed_at = null where poll_id = ${pollId}`;
	await deliver();
	expect(messages).toEqual([]);
});

test('a reader sets nothing, and another workspace finds neither poll nor webhook', async () => {
	const { inside, by, pollId } = await aSharingPoll(database);
	const other = await aSharingPoll(database);
	const place = { pollId, recipient: 'post', url: 'https://elsewhere.example/' };
	const reader = { ...by, role: 'reader' as const };
	await expect(inside((tx) => setWebhook(tx, reader, secret, place, now))).rejects.toMatchObject({
		code: 'not-allowed'
	});
	await expect(other.inside((tx) => setWebhook(tx, other.by, secret, place, now))).rejects.toMatchObject({
		code: 'not-found'
	});
	await expect(
		other.inside((tx) => renewSecret(tx, other.by, secret, { pollId, recipient: 'post' }, now))
	).rejects.toMatchObject({ code: 'not-found' });
});
