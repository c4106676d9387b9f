// The quick way is the way of nearly every form, so it must never store what the other would refuse: whatever another server
// did to the poll meanwhile, the statement that stores sees it.
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { openDatabase } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import type { Tx } from '#db/open.ts';
import { closePoll } from '../polls/close-poll.ts';
import { limitPoll } from '../polls/limit-poll.ts';
import { schedulePoll } from '../polls/schedule-poll.ts';
import { submitQuickly } from './submit-quickly.ts';
import { submitResponse } from './submit-response.ts';

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
