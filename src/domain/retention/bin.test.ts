import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { readReceipt } from '../answers/read-receipt.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { dayOf } from '../calendar.ts';
import { readPromisePage } from '../decisions/read-promise-page.ts';
import { choosePoll } from '../polls/choose-poll.ts';
import { closePoll } from '../polls/close-poll.ts';
import { createPoll, freeSlug } from '../polls/create-poll.ts';
import { archivePoll } from '../polls/archive-poll.ts';
import { readGone } from '../polls/bin.store.server.ts';
import { duplicatePoll } from '../polls/duplicate-poll.ts';
import { findDraft, readPublicPoll } from '../polls/poll.store.server.ts';
import { reopenPoll } from '../polls/reopen-poll.ts';
import { discardPoll } from './discard-poll.ts';
import { emptyBins, endBinnedDays } from './empty-bins.ts';
import { eraseExpired } from './erase-expired.ts';
import { readBin } from './read-bin.ts';
import { readPutAway } from './read-put-away.ts';
import { restorePoll } from './restore-poll.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

/** A published poll that somebody answered, who allows passing on and left an address. */
async function answeredPoll() {
	const by = await aMember(database);
	const content = examplePoll({ identity: 'identified', purposes: ['tell'] });
	content.intent.recipients = [{ id: 'post', name: 'Post', country: 'UK', why: '', machine: false }];
	const { pollId, slug, version } = await publishExample(database, by, content);
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const form = sentForm({ 'q.when': 'sat', 'q.better': 'Tea', 'contact.email': 'ann@example.org' });
	const ticked = ['tell', 'share:post'];
	const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
	const code = (await submitResponse(db, secret, slug, sent, now)) ?? '';
	return {
		...{ by, pollId, slug, code, inside },
		close: () => inside((tx) => closePoll(tx, by, pollId, now)),
		discard: (who = by, understood = true) => inside((tx) => discardPoll(tx, who, pollId, understood, now)),
		restore: (at = now) => inside((tx) => restorePoll(tx, by, pollId, at)),
		/** As if it had lain in the bin for so many days. */
		lieFor: (days: number) =>
			all`update poll set discarded_at = now() - make_interval(days => ${days}) where id = ${pollId}`,
		left: async () => {
			const held = await Promise.all(
				['response', 'answer', 'consent', 'contact.person', 'poll'].map(async (table) => {
					const of =
						table === 'poll'
							? all`id = ${pollId}`
							: table === 'consent'
								? all`workspace_id = ${by.workspaceId}`
								: all`poll_id = ${pollId}`;
					const [row] = await all`select count(*)::int as n from ${all(table)} where ${of}`;
					return [table, Number(row?.n)];
				})
			);
			return Object.fromEntries(held);
		}
	};
}

async function dailyRound() {
	await endBinnedDays(db, now);
	await eraseExpired(db, secret, now);
	await emptyBins(db, now);
}

test('an answered poll goes into the bin by an owner only, closed, and with what it means read', async () => {
	const poll = await answeredPoll();
	await expect(poll.discard()).rejects.toThrow('Close it first');
	await poll.close();
	await expect(poll.discard({ ...poll.by, role: 'author' })).rejects.toMatchObject({ code: 'not-allowed' });
	await expect(poll.discard(poll.by, false)).rejects.toMatchObject({
		fields: { understood: expect.any(String) }
	});
	expect(await poll.inside((tx) => readPutAway(tx, poll.by, poll.pollId, now))).toMatchObject({
		people: 1,
		isOpen: false
	});
	await poll.discard();
	expect(await poll.inside((tx) => choosePoll(tx, poll.by.workspaceId, null))).toEqual({
		polls: [],
		poll: null
	});
	expect(await readPublicPoll(db, poll.slug)).toBeNull();
});

test('while it lies there the people keep their receipts, and the promise is not forgotten', async () => {
	const poll = await answeredPoll();
	await poll.close();
	await poll.discard();
	expect((await readReceipt(db, poll.code)).values.better).toBe('Tea');
	const page = await readPromisePage(db, poll.by.workspaceAddress, now);
	expect(page).toMatchObject({
		polls: [],
		gone: [{ title: 'Saturday opening', told: false, takenDownOn: dayOf(now) }]
	});
	expect(await readGone(db, poll.slug)).toMatchObject({ slug: poll.slug, deletedOn: null });
	expect(await poll.inside((tx) => freeSlug(tx, 'Saturday opening'))).not.toBe(poll.slug);
});

test('for thirty days it comes back as it was', async () => {
	const poll = await answeredPoll();
	await poll.close();
	await poll.discard();
	await poll.lieFor(30);
	await dailyRound();
	expect(await poll.inside((tx) => readBin(tx, poll.by))).toMatchObject([
		{ pollId: poll.pollId, wasPublished: true }
	]);
	await poll.restore();
	expect(await readPublicPoll(db, poll.slug)).toMatchObject({ closed: true });
	expect((await readPromisePage(db, poll.by.workspaceAddress, now))?.gone).toEqual([]);
	expect((await poll.left()).answer).toBe(2);
});

test('after thirty days everything of it is gone, with its mark in the erasure log, and a line stays of the promise', async () => {
	const poll = await answeredPoll();
	await poll.close();
	await poll.discard();
	await poll.lieFor(31);
	await expect(poll.restore()).rejects.toMatchObject({ code: 'not-found' });
	await dailyRound();
	await dailyRound();
	expect(await poll.left()).toEqual({ response: 0, answer: 0, consent: 0, 'contact.person': 0, poll: 0 });
	const log = await all`select what from erasure_log where workspace_id = ${poll.by.workspaceId}`;
	expect(log.map(({ what }) => what)).toEqual(['erased']);
	expect(await readGone(db, poll.slug)).toMatchObject({ deletedOn: dayOf(now) });
	const kinds =
		await all`select kind from audit_entry where workspace_id = ${poll.by.workspaceId} order by number desc limit 2`;
	expect(kinds.map(({ kind }) => kind)).toEqual(['poll-deleted', 'answers-expired']);
});

test('the poll stays until whoever received answers confirms that they erased them, though the answers are gone', async () => {
	const poll = await answeredPoll();
	await all`update outbox set passed_on = true, acknowledged_at = now() where poll_id = ${poll.pollId}`;
	await poll.close();
	await poll.discard();
	await poll.lieFor(31);
	await dailyRound();
	expect(await poll.left()).toMatchObject({ response: 0, poll: 1 });
	expect(await all`select event from outbox where poll_id = ${poll.pollId}`).toMatchObject([
		{ event: 'response.erased' }
	]);
	await all`update outbox set acknowledged_at = now() where poll_id = ${poll.pollId}`;
	await dailyRound();
	expect((await poll.left()).poll).toBe(0);
});

test('another workspace’s bin is not to be reached, and a reader’s hand neither', async () => {
	const [poll, stranger] = [await answeredPoll(), await aMember(database)];
	await poll.close();
	await poll.discard();
	const asStranger = inWorkspace(db, stranger.workspaceId, (tx) =>
		restorePoll(tx, stranger, poll.pollId, now)
	);
	await expect(asStranger).rejects.toMatchObject({ code: 'not-found' });
	const asReader = poll.inside((tx) => restorePoll(tx, { ...poll.by, role: 'reader' }, poll.pollId, now));
	await expect(asReader).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a draft nobody answered is an author’s to throw away, and leaves nothing', async () => {
	const by = await aMember(database, 'author');
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const pollId = await inside((tx) => createPoll(tx, by, 'A slip', now));
	await inside((tx) => discardPoll(tx, by, pollId, false, now));
	await all`update poll set discarded_at = now() - interval '31 days' where id = ${pollId}`;
	await dailyRound();
	expect(await all`select 1 from poll where id = ${pollId}`).toHaveLength(0);
	expect(await all`select 1 from poll_gone where poll_id = ${pollId}`).toHaveLength(0);
});

test('the archive takes closed polls out of the way; opening one takes it out again', async () => {
	const poll = await answeredPoll();
	const archive = (away: boolean) => poll.inside((tx) => archivePoll(tx, poll.by, poll.pollId, away, now));
	await expect(archive(true)).rejects.toThrow('Close it first');
	await poll.close();
	await archive(true);
	const seen = () => poll.inside((tx) => readPutAway(tx, poll.by, poll.pollId, now));
	expect((await seen()).isArchived).toBe(true);
	expect((await poll.inside((tx) => choosePoll(tx, poll.by.workspaceId, null))).poll?.pollId).toBe(
		poll.pollId
	);
	await poll.inside((tx) => reopenPoll(tx, poll.by, poll.pollId, now));
	expect((await seen()).isArchived).toBe(false);
});

test('a copy has the content and none of the days, the answers or the address', async () => {
	const poll = await answeredPoll();
	const copyId = await poll.inside((tx) => duplicatePoll(tx, poll.by, poll.pollId, now));
	const at = (pollId: string) =>
		poll.inside((tx) => findDraft(tx, { workspaceId: poll.by.workspaceId, pollId }));
	const [original, copy] = [await at(poll.pollId), await at(copyId)];
	expect(copy?.content.questions).toEqual(original?.content.questions);
	expect(copy?.content.title).toBe('Copy of Saturday opening');
	expect([copy?.content.intent.decision.dueOn, copy?.content.intent.tellBack.dueOn]).toEqual(['', '']);
	expect(copy?.content.intent.decision.text).toBe(original?.content.intent.decision.text);
	expect(copy?.slug).not.toBe(original?.slug);
	expect((await poll.inside((tx) => readPutAway(tx, poll.by, copyId, now))).people).toBe(0);
});
