// The quick way is the way of nearly every form, so it must never store what the other would refuse: whatever another server
// did to the poll meanwhile, the statement that stores sees it.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { openDatabase, type Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { closePoll } from '../polls/close-poll.ts';
import { limitPoll } from '../polls/limit-poll.ts';
import { findDraft } from '../polls/poll.store.server.ts';
import { saveDraft } from '../polls/save-draft.ts';
import { schedulePoll } from '../polls/schedule-poll.ts';
import { publishVersion } from '../retention/publish-version.ts';
import { submitQuickly } from './submit-quickly.ts';
import { submitResponse, takeResponse } from './submit-response.ts';

const database = await testDatabase();
const { db, all, secret, webUrl } = database;
const now = new Date();

async function aPoll() {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll());
	const form = (better = 'Good.', key = aKey()) => ({
		key,
		fingerprint: version.fingerprint,
		agreed: true,
		ticked: [],
		form: sentForm({ 'q.when': 'sat', 'q.better': better })
	});
	const stored = async () => (await all`select 1 from response where poll_id = ${pollId}`).length;
	/** On another server, which tells this one nothing. */
	const elsewhere = async (act: (tx: Tx) => Promise<unknown>) => {
		const other = openDatabase(webUrl, { size: 1 });
		await inWorkspace(other, by.workspaceId, act);
		await other.destroy();
	};
	return { by, pollId, slug, form, stored, elsewhere };
}

test('what is in order is stored at once, and its receipt is that of the form', async () => {
	const { slug, form, stored } = await aPoll();
	const one = form();
	const quick = await submitQuickly(db, secret, slug, one, now);
	expect(quick?.code).toMatch(/^[\w-]{22}$/);
	expect(await submitResponse(db, secret, slug, one, now)).toBe(quick?.code);
	expect(await stored()).toBe(1);
});

const MEANWHILE: Record<string, (at: Awaited<ReturnType<typeof aPoll>>) => Promise<void>> = {
	closed: ({ by, pollId, elsewhere }) => elsewhere((tx) => closePoll(tx, by, pollId, now)),
	'given an end that is over': ({ by, pollId, elsewhere }) =>
		elsewhere((tx) =>
			schedulePoll(
				tx,
				by,
				pollId,
				{ opens: '2024-01-01T08:00', closes: '2024-02-01T08:00', zone: 'UTC' },
				now
			)
		),
	'limited to one place, which is taken': ({ by, pollId, elsewhere }) =>
		elsewhere((tx) => limitPoll(tx, by, pollId, { most: '1' }, false, now))
};

test.each(Object.keys(MEANWHILE))(
	'a poll that was meanwhile %s takes nothing, here as well',
	async (what) => {
		const poll = await aPoll();
		const { slug, form, stored } = poll;
		await submitResponse(db, secret, slug, form(), now);
		await MEANWHILE[what]?.(poll);
		expect(await submitQuickly(db, secret, slug, form(), now)).toBeNull();
		await expect(submitResponse(db, secret, slug, form(), now)).rejects.toMatchObject({
			code: 'poll-closed'
		});
		expect(await stored()).toBe(1);
	}
);

test('of many at the same moment each is stored once, and each is told of their own', async () => {
	const { slug, form, stored } = await aPoll();
	const before = form('Before.');
	const receipt = await submitResponse(db, secret, slug, before, now);
	const many = Array.from({ length: 30 }, (_each, at) => form(`Answer ${at}.`));
	const [first] = many;
	if (!first) throw new Error('There is nobody.');
	const twice = { ...first };
	const otherwise = form('Other words.', first.key);
	const sent = await Promise.allSettled(
		[...many, twice, before, otherwise].map((each) => submitResponse(db, secret, slug, each, now))
	);
	const codes = sent.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.code));
	expect(new Set(codes.slice(0, 30)).size).toBe(30);
	expect(codes.slice(30)).toEqual([codes[0], receipt, 'conflict']);
	expect(await stored()).toBe(31);
});

test('a form is new once: sent again, alone or at the same moment, it takes nobody’s place in an hour', async () => {
	const { slug, form } = await aPoll();
	await submitResponse(db, secret, slug, form(), now);
	const one = form();
	const take = (sent: typeof one) => takeResponse(db, secret, slug, sent, now);
	const together = await Promise.all([take(one), take({ ...one }), take(form())]);
	expect(together.map(({ isNew }) => isNew)).toEqual([true, false, true]);
	expect((await take({ ...one })).isNew).toBe(false);
});

test('who cannot be stored takes nobody of the same moment along', async () => {
	const { slug, form, stored } = await aPoll();
	await submitResponse(db, secret, slug, form(), now);
	await all`
		create function refuse() returns trigger language plpgsql as $$ begin raise 'This cannot be stored.'; end $$`;
	await all`
		create trigger refuses before insert on answer for each row
		when (new.value = '"No."') execute function refuse()`;
	const sent = await Promise.allSettled(
		['One.', 'Two.', 'No.', 'Three.'].map((words) => submitResponse(db, secret, slug, form(words), now))
	);
	expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
	expect(await stored()).toBe(4);
});

test('a statement that waits for somebody else’s lock stops nobody of the same poll for good', async () => {
	const { slug, form, stored } = await aPoll();
	await submitResponse(db, secret, slug, form(), now);
	const stuck = form();
	const lock = openDatabase(webUrl, { size: 1 });
	const held = Promise.withResolvers<void>();
	const holds = Promise.withResolvers<void>();
	// Another server is storing the same form, and does not come to an end.
	const other = lock
		.transaction()
		.execute(async (tx) => {
			await sql`
				insert into submission (key_hash, workspace_id, poll_id, version, body_mac, sent_on)
				select ${tokenHash(stuck.key)}, workspace_id, poll_id, version, 'of another', sent_on
				from submission limit 1`.execute(tx);
			holds.resolve();
			await held.promise;
			throw new Error('It was not stored.');
		})
		.catch(() => {});
	await holds.promise;
	const waits = submitResponse(db, secret, slug, stuck, now);
	await Promise.resolve();
	expect(await submitResponse(db, secret, slug, form(), now)).toMatch(/^[\w-]{22}$/);
	held.resolve();
	await other;
	expect(await waits).toMatch(/^[\w-]{22}$/);
	expect(await stored()).toBe(3);
	await lock.destroy();
});

test('a form under a version that knew people needs its invitation, whatever the newest one knows', async () => {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(
		database,
		by,
		examplePoll({ identity: 'identified' })
	);
	const inside = (act: (tx: Tx) => Promise<unknown>) => inWorkspace(db, by.workspaceId, act);
	await inside((tx) => limitPoll(tx, by, pollId, {}, true, now));
	await inside(async (tx) => {
		const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
		return saveDraft(tx, by, { pollId, content: examplePoll(), revision: draft?.revision ?? 0 }, now);
	});
	await inside((tx) => publishVersion(tx, secret, by, pollId, now));
	const sent = {
		...{ key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: [] },
		form: sentForm({ 'q.when': 'sat', 'contact.email': 'nobody@example.org' })
	};
	expect(await submitQuickly(db, secret, slug, sent, now)).toBeNull();
	await expect(submitResponse(db, secret, slug, sent, now)).rejects.toMatchObject({ code: 'poll-closed' });
});
