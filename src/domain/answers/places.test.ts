// When and by how many a poll may be answered: what is taken, what is not, and that two at once never take one place.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { openDatabase } from '#db/open.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { limitPoll } from '../polls/limit-poll.ts';
import { readPollToAnswer } from '../polls/find-opening.ts';
import { countTaken } from '../polls/sharing.store.server.ts';
import { schedulePoll } from '../polls/schedule-poll.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { contactLink } from './keyed-secrets.ts';
import { submitResponse } from './submit-response.ts';

const database = await testDatabase();
const { db, all, secret, webUrl } = database;
const now = new Date();

async function aPoll(changes: Parameters<typeof examplePoll>[0] = {}) {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll(changes));
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	const limit = (typed: Record<string, string>, byInvitation = false) =>
		inside((tx) => limitPoll(tx, by, pollId, typed, byInvitation, now));
	const answer = (when: string, { at = now, key = aKey(), on = db, also = {} } = {}) =>
		submitResponse(
			on,
			secret,
			slug,
			{
				key,
				fingerprint: version.fingerprint,
				agreed: true,
				ticked: [],
				form: sentForm({ 'q.when': when, ...also })
			},
			at
		);
	const stored = async (when?: string) =>
		(
			await all`
			select 1 from answer where poll_id = ${pollId} and question_id = 'when'
				and (${when ?? null}::text is null or value = to_jsonb(${when ?? ''}::text))`
		).length;
	const opening = async (at = now) => (await readPollToAnswer(db, slug, at))?.opening;
	return { by, pollId, slug, inside, limit, answer, stored, opening };
}

const ENOUGH = /Enough people have already given your answer to “When would you/;
const FULL = /has all the answers it can take/;

test('of twenty at once, exactly as many are taken as there are places', async () => {
	const wide = openDatabase(webUrl, { size: 20 });
	const { limit, answer, stored } = await aPoll();
	await limit({ 'most.when.sat': '7', most: '100' });
	const sent = await Promise.allSettled(Array.from({ length: 20 }, () => answer('sat', { on: wide })));
	await wide.destroy();
	expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
	for (const one of sent) if (one.status === 'rejected') expect(one.reason.message).toMatch(ENOUGH);
	expect(await stored('sat')).toBe(7);
	await answer('week');
	expect(await stored()).toBe(8);
});

test('of twenty at once, no more are taken in all than the poll takes', async () => {
	const wide = openDatabase(webUrl, { size: 20 });
	const { limit, answer, stored, opening } = await aPoll();
	await limit({ most: '3' });
	const sent = await Promise.allSettled(
		Array.from({ length: 20 }, (_each, at) => answer(at % 2 ? 'sat' : 'week', { on: wide }))
	);
	await wide.destroy();
	for (const one of sent) if (one.status === 'rejected') expect(one.reason.message).toMatch(FULL);
	expect(await stored()).toBe(3);
	expect(await opening()).toBe('full');
});

test('the same form sent many times at once takes one place, and the last place gives its receipt each time', async () => {
	const { limit, answer, stored } = await aPoll();
	await limit({ most: '1' });
	const key = aKey();
	const codes = await Promise.all(Array.from({ length: 4 }, () => answer('sat', { key })));
	expect(new Set(codes).size).toBe(1);
	expect(await stored()).toBe(1);
	await expect(answer('sat')).rejects.toThrow(FULL);
	expect(await answer('sat', { key })).toBe(codes[0]);
});

test('withdrawn and erased answers give their places back; anonymous ones are counted, too', async () => {
	const { limit, answer } = await aPoll();
	await limit({ 'most.when.sat': '2' });
	const [one, two] = [await answer('sat'), await answer('sat')];
	await expect(answer('sat')).rejects.toThrow(ENOUGH);
	await withdrawConsent(db, secret, one ?? '', (id) => contactLink(secret, id), now);
	await answer('sat');
	await eraseResponse(db, secret, two ?? '', now);
	await answer('sat');
	await expect(answer('sat')).rejects.toThrow(ENOUGH);

	const anonymous = await aPoll({ identity: 'anonymous' });
	await anonymous.limit({ most: '1' });
	await anonymous.answer('week');
	await expect(anonymous.answer('week')).rejects.toThrow(FULL);
});

test('places of answers that are stored as a number are counted and refused like others', async () => {
	const { by, pollId, inside, limit, answer } = await aPoll();
	await limit({ 'most.nps.7': '1', 'most.nps.1': '1' });
	await answer('sat', { also: { 'q.nps': '7' } });
	await answer('sat', { also: { 'q.nps': '10' } });
	await expect(answer('sat', { also: { 'q.nps': '7' } })).rejects.toThrow(/Enough people/);
	const at = { workspaceId: by.workspaceId, pollId };
	expect(Object.fromEntries((await inside((tx) => countTaken(tx, at))).byAnswer)).toEqual({
		'nps.7': 1,
		'nps.1': 0
	});
});

test('a poll of which every answer to a question that must be answered is full, is full', async () => {
	const { limit, answer, opening } = await aPoll();
	await limit({ 'most.when.sat': '1', 'most.when.week': '1' });
	await answer('sat');
	expect(await opening()).toBe('open');
	await answer('week');
	expect(await opening()).toBe('full');
});

test('limits may be changed or taken away after publishing; a wrong one changes none', async () => {
	const { limit, answer, opening } = await aPoll();
	await limit({ most: '1' });
	await answer('sat');
	expect(await opening()).toBe('full');
	await expect(limit({ most: 'many' })).rejects.toMatchObject({
		fields: { most: expect.stringContaining('whole') }
	});
	await expect(limit({ most: '0' })).rejects.toMatchObject({
		fields: { most: expect.stringContaining('At least 1') }
	});
	expect(await opening()).toBe('full');
	await limit({ most: '' });
	expect(await opening()).toBe('open');
});

test('before it opens and after it closes nothing is taken, and the sentence says when', async () => {
	const { by, pollId, inside, answer, stored, opening } = await aPoll();
	const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
	const clock = (moment: Date) => moment.toISOString().slice(0, 16);
	const schedule = { opens: clock(hours(2)), closes: clock(hours(4)), zone: 'UTC' };
	await inside((tx) => schedulePoll(tx, by, pollId, schedule, now));
	await expect(answer('sat')).rejects.toThrow(/opens on .* \(UTC\)/);
	expect(await opening(hours(3))).toBe('open');
	await answer('sat', { at: hours(3) });
	await expect(answer('sat', { at: hours(4) })).rejects.toThrow('This poll is closed');
	expect(await stored()).toBe(1);
	const turned = { opens: schedule.closes, closes: schedule.opens, zone: 'UTC' };
	await expect(inside((tx) => schedulePoll(tx, by, pollId, turned, now))).rejects.toMatchObject({
		fields: { closes: expect.any(String) }
	});
});

test('no role of the app sees an answer for counting, and counts nothing that has no quota or is another’s', async () => {
	const { by, pollId, inside, limit, answer } = await aPoll();
	await answer('sat');
	const at = { workspaceId: by.workspaceId, pollId };
	expect(await inside((tx) => countTaken(tx, at))).toEqual({ inAll: 0, byAnswer: new Map() });
	await limit({ 'most.when.sat': '5' });
	expect((await inside((tx) => countTaken(tx, at))).byAnswer).toEqual(new Map([['when.sat', 1]]));
	const stranger = await aMember(database);
	expect((await inWorkspace(db, stranger.workspaceId, (tx) => countTaken(tx, at))).byAnswer).toEqual(
		new Map()
	);
	// What a mistake in the code could say at worst.
	await inside((tx) =>
		forPurpose(tx, { reader: by.accountId, purpose: 'inform' }, async () => {
			await sql`select set_config('app.purpose', 'quota', true)`.execute(tx);
			for (const table of ['response', 'answer'] as const)
				expect(await tx.selectFrom(table).selectAll().execute()).toEqual([]);
		})
	);
	expect(await all`select 1 from submission where key_hash = ${tokenHash('x')}`).toEqual([]);
});
