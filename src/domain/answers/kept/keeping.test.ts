import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../../tests/support/example-poll.ts';
import { aKeepingPoll, KEPT_VALUES } from '../../../../tests/support/keeping-poll.ts';
import { aKey, sentForm } from '../../../../tests/support/sent-form.ts';
import { testDatabase } from '../../../../tests/support/test-database.ts';
import { nameOne } from '#db/scope-of-one.ts';
import { forPurpose, type ReadingPurpose } from '#db/scope.ts';
import { addDays, dayOf } from '../../calendar.ts';
import { deletePoll } from '../../polls/bin.store.server.ts';
import { closePoll } from '../../polls/close-poll.ts';
import type { PollContent } from '../../polls/poll.ts';
import { eraseExpired } from '../../retention/erase-expired.ts';
import { submitResponse } from '../submit-response.ts';
import { draftHash, newDraftCode } from './draft-code.ts';
import { insertKept, replaceKept } from './kept-draft.store.server.ts';
import { openDraft } from './open-draft.ts';
import { throwAwayDraft } from './throw-away-draft.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const aPoll = (change?: (content: PollContent) => void) => aKeepingPoll(database, now, change);

test('what is kept opens under its code as it was, with the number of its form, as long as the statement says', async () => {
	const poll = await aPoll(({ intent }) => (intent.retention.draftDays = 5));
	const key = aKey();
	const { code, until } = await poll.keep({ key, page: 2 });
	expect(until).toBe(addDays(dayOf(now), 5));
	expect(await poll.open(code)).toEqual({
		...{ key, fingerprint: poll.fingerprint, ticked: ['quote'], page: 2, values: KEPT_VALUES }
	});
	expect((await (await aPoll()).keep()).until).toBe(addDays(dayOf(now), 14));
});

test('the database holds no word of it, and no code', async () => {
	const poll = await aPoll();
	const { code } = await poll.keep();
	const [row] = await poll.rows();
	const held = `${JSON.stringify(row)}${Buffer.from(row?.sealed).toString('latin1')}`;
	for (const word of [code, 'More tea', 'quote', poll.fingerprint]) expect(held).not.toContain(word);
});

test('another code, another poll and another workspace open nothing', async () => {
	const [poll, other] = [await aPoll(), await aPoll()];
	const { code } = await poll.keep();
	expect(await poll.open(newDraftCode())).toBeNull();
	expect(await other.open(code)).toBeNull();
	const second = await publishExample(database, poll.by, examplePoll(), now);
	expect(await openDraft(db, second.slug, code, now)).toBeNull();
});

test('the database shows a row in its workspace and by its code, to nobody who reads answers, and not past its day', async () => {
	const [poll, other] = [await aPoll(), await aPoll()];
	const { code } = await poll.keep();
	const seen = (by: typeof poll, hash: string) =>
		by.inside(async (tx) => {
			await nameOne(tx, 'app.draft', hash);
			return (await tx.selectFrom('kept_draft').select('poll_id').execute()).length;
		});
	expect(await seen(poll, draftHash(code))).toBe(1);
	expect(await seen(poll, '')).toBe(0);
	expect(await seen(poll, draftHash(newDraftCode()))).toBe(0);
	expect(await seen(other, draftHash(code))).toBe(0);
	const purposes: ReadingPurpose[] = ['inform', 'export', 'retention', 'register'];
	for (const purpose of purposes)
		await poll.inside((tx) =>
			forPurpose(tx, { reader: 'a test', purpose }, async () => {
				await nameOne(tx, 'app.draft', draftHash(code));
				const { rows } = await sql`select delete_after from kept_draft`.execute(tx);
				expect([purpose, rows]).toEqual([purpose, []]);
			})
		);
	const unseal = (tx: Parameters<typeof nameOne>[0]) =>
		forPurpose(tx, { reader: 'a test', purpose: 'retention' }, () =>
			sql`select sealed from kept_draft`.execute(tx)
		);
	await expect(poll.inside(unseal)).rejects.toThrow('permission denied');
	await all`update kept_draft set kept_on = kept_on - 20, delete_after = kept_on - 1 where poll_id = ${poll.pollId}`;
	expect(await seen(poll, draftHash(code))).toBe(0);
});

test('keeping again replaces the same draft, and its days begin anew', async () => {
	const poll = await aPoll();
	const key = aKey();
	const { code } = await poll.keep({ key });
	await all`update kept_draft set kept_on = kept_on - 10, delete_after = delete_after - 10 where poll_id = ${poll.pollId}`;
	const again = await poll.keep({ key, code, values: { 'q.better': ['More cake'] } });
	expect(again).toEqual({ code, until: addDays(dayOf(now), 14) });
	expect(await poll.rows()).toHaveLength(1);
	expect((await poll.open(code))?.values).toEqual({ 'q.better': ['More cake'] });
});

test('a stranger who makes up a code, or holds one of another poll, replaces nothing: theirs is a draft of its own', async () => {
	const [poll, other] = [await aPoll(), await aPoll()];
	const { code } = await poll.keep();
	const theirs = { values: { 'q.better': ['Overwritten'] } };
	const kept = await other.keep({ ...theirs, code });
	expect(kept.code).not.toBe(code);
	expect((await poll.keep({ ...theirs, code: newDraftCode() })).code).not.toBe(code);
	expect((await poll.open(code))?.values).toEqual(KEPT_VALUES);
	expect(await poll.rows()).toHaveLength(2);
	// The database by itself: whoever names another code than the row’s own reaches no row, and puts none under it.
	const sealed = Buffer.from('planted');
	const row = { codeHash: draftHash(code), sealed, keptOn: dayOf(now), deleteAfter: addDays(dayOf(now), 1) };
	expect(await other.inside((tx) => replaceKept(tx, poll.at, row))).toBe(false);
	await expect(poll.inside((tx) => insertKept(tx, poll.at, row))).rejects.toThrow('duplicate');
	await expect(other.inside((tx) => insertKept(tx, poll.at, row))).rejects.toThrow('row-level security');
});

test('past its day it opens nothing, before any round and after, and the round deletes it', async () => {
	const poll = await aPoll();
	const { code } = await poll.keep();
	expect(await poll.open(code, hours(14 * 24))).not.toBeNull();
	expect(await poll.open(code, hours(15 * 24))).toBeNull();
	await all`update kept_draft set kept_on = kept_on - 15, delete_after = delete_after - 15 where poll_id = ${poll.pollId}`;
	expect(await poll.open(code)).toBeNull();
	// Nor does its code keep anything any more: a new one is told.
	expect((await poll.keep({ code })).code).not.toBe(code);
	expect(await poll.rows()).toHaveLength(2);
	await eraseExpired(db, secret, now);
	expect(await poll.rows()).toHaveLength(1);
});

test('thrown away it is gone, and noted so that a restored back-up lets go of it again; others stay', async () => {
	const [poll, other] = [await aPoll(), await aPoll()];
	const [{ code }, another] = [await poll.keep(), await poll.keep()];
	await throwAwayDraft(db, other.slug, code, now);
	await throwAwayDraft(db, poll.slug, newDraftCode(), now);
	expect(await poll.rows()).toHaveLength(2);
	await throwAwayDraft(db, poll.slug, code, now);
	expect(await poll.open(code)).toBeNull();
	expect(await poll.open(another.code)).not.toBeNull();
	const noted =
		await all`select mark from erasure_log where what = 'draft' and workspace_id = ${poll.by.workspaceId}`;
	expect(noted.map(({ mark }) => mark)).toEqual([draftHash(code)]);
});

test('sending lets go of it in the same transaction; what is refused keeps it', async () => {
	const poll = await aPoll();
	const key = aKey();
	const { code } = await poll.keep({ key });
	const refused = submitResponse(
		db,
		secret,
		poll.slug,
		{
			...{ key, fingerprint: poll.fingerprint, agreed: true, ticked: [], keptUnder: draftHash(code) },
			form: sentForm({})
		},
		now
	);
	await expect(refused).rejects.toMatchObject({ code: 'refused' });
	expect(await poll.rows()).toHaveLength(1);
	await poll.send(key, code);
	expect(await poll.rows()).toHaveLength(0);
});

test('kept once more after it was sent, it is still the one response', async () => {
	const poll = await aPoll();
	const key = aKey();
	const { code } = await poll.keep({ key });
	await poll.send(key, code);
	const late = await poll.keep({ key, code, values: { 'q.when': ['week'] } });
	const opened = await poll.open(late.code);
	expect(opened?.key).toBe(key);
	await expect(poll.send(opened?.key ?? '', late.code, 'Other words')).rejects.toMatchObject({
		code: 'conflict'
	});
	const [{ count } = {}] = await all`select count(*)::int from response where poll_id = ${poll.pollId}`;
	expect(count).toBe(1);
});

test('two days later over a new statement: nothing is ticked, and the old one cannot be sent', async () => {
	const poll = await aPoll();
	const { code } = await poll.keep({ page: 3 });
	await poll.publish((content) => {
		content.intent.decision.text = 'Whether to raise prices';
		const [when] = content.questions;
		if (when) when.title = 'When should we close?';
	}, hours(1));
	// Within a day they may still finish what they read.
	expect(await poll.open(code, hours(20))).toMatchObject({ ticked: ['quote'], page: 3, values: KEPT_VALUES });
	expect(await poll.open(code, hours(48))).toMatchObject({
		...{ ticked: [], page: 0, values: { 'q.better': ['More tea'] } }
	});
	await expect(poll.keep({ code }, hours(48))).rejects.toMatchObject({ code: 'conflict' });
});

test('a closed poll, a form without a number, a yes that was not said and too much are refused, and say why', async () => {
	const poll = await aPoll();
	await expect(poll.keep({ key: 'short' })).rejects.toMatchObject({ code: 'conflict' });
	await expect(poll.keep({ agreed: false })).rejects.toMatchObject({ code: 'consent-missing' });
	await expect(poll.keep({ values: { 'q.better': ['x'.repeat(300_000)] } })).rejects.toThrow('more than can');
	await poll.inside((tx) => closePoll(tx, poll.by, poll.pollId, now));
	await expect(poll.keep()).rejects.toMatchObject({ code: 'poll-closed' });
	expect(await poll.rows()).toEqual([]);
});

test('the room of one poll is bounded, and whoever has a draft there may still keep it again', async () => {
	const poll = await aPoll();
	const { code } = await poll.keep();
	await all`
		insert into kept_draft (workspace_id, code_hash, poll_id, sealed, kept_on, delete_after)
		select ${poll.by.workspaceId}, encode(sha256(n::text::bytea), 'hex'), ${poll.pollId},
			decode(repeat('00', 262144), 'hex'), current_date, current_date + 14
		from generate_series(1, 400) n`;
	await expect(poll.keep()).rejects.toThrow('no room');
	expect((await poll.keep({ code })).code).toBe(code);
	expect(await (await aPoll()).keep()).toBeDefined();
});

test('a poll that is deleted takes along what was kept of it', async () => {
	const poll = await aPoll();
	await poll.keep();
	await all`update poll set discarded_at = now() where id = ${poll.pollId}`;
	await poll.inside((tx) => deletePoll(tx, poll.at, dayOf(now)));
	expect(await poll.rows()).toEqual([]);
});
