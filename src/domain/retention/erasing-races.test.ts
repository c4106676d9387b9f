// Erasing while something else happens to the same response: it is gone in the end, and counted once.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { toldInWords } from '../../../tests/support/told-in-words.ts';
import { backups, unpacked } from '../../../tests/support/backups.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { eraseExpired } from './erase-expired.ts';
import { eraseResponse } from './erase-response.ts';

vi.setConfig({ testTimeout: 60_000 });
const live = await testDatabase();
const restored = await testDatabase();
const { db, all } = live;
const secret = randomBytes(32).toString('hex');
const now = new Date();
const { data, take, restore, mirror } = backups(secret, now);
mkdirSync(data, { recursive: true });
const words = (at: number) => ({ short: `s${at}`, better: `racing${at}`, email: `p${at}@example.org` });
const held = async (pollId: string) => ({
	responses: (await all`select 1 from response where poll_id = ${pollId}`).length,
	contacts: (await all`select 1 from contact.person where poll_id = ${pollId}`).length,
	noted: (await all`select 1 from erasure where poll_id = ${pollId}`).length
});
const missing = (cause: unknown) => {
	if (!(cause instanceof Error && 'code' in cause && cause.code === 'not-found')) throw cause;
};

test('the form sent again while its response is erased: nothing comes back, each time of twelve', async () => {
	const { pollId, slug, answered } = await toldInWords(live, secret, 12, words, now);
	for (const { code, sent } of answered)
		await Promise.all([
			submitResponse(db, secret, slug, sent, now),
			eraseResponse(db, secret, code, now),
			submitResponse(db, secret, slug, sent, now)
		]);
	for (const { sent } of answered) await submitResponse(db, secret, slug, sent, now);
	expect(await held(pollId)).toEqual({ responses: 0, contacts: 0, noted: 12 });
});

test('erased twice at once, withdrawn meanwhile: gone, and noted once', async () => {
	const { pollId, by, answered } = await toldInWords(live, secret, 8, words, now);
	for (const { code } of answered)
		await Promise.all([
			eraseResponse(db, secret, code, now).catch(missing),
			withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now),
			eraseResponse(db, secret, code, now).catch(missing)
		]);
	expect(await held(pollId)).toEqual({ responses: 0, contacts: 0, noted: 8 });
	const log = await all`
		select 1 from erasure_log where workspace_id = ${by.workspaceId} and what = 'erased'`;
	expect(log).toHaveLength(8);
});

test('erased by its holder as its day ends and the sweep comes: gone, and noted once', async () => {
	const { pollId, answered } = await toldInWords(live, secret, 8, words, now);
	const yesterday = (responseId: string) =>
		all`update response set delete_after = (now() at time zone 'utc')::date - 1 where id = ${responseId}`;
	for (const { code, responseId } of answered)
		await Promise.all([
			yesterday(responseId),
			eraseResponse(db, secret, code, now).catch(missing),
			eraseExpired(db, secret, now)
		]);
	await eraseExpired(db, secret, now);
	expect(await held(pollId)).toEqual({ responses: 0, contacts: 0, noted: 8 });
});

test('erased while a back-up is under way: the back-up holds it, a restore does not', async () => {
	const { answered } = await toldInWords(
		live,
		secret,
		2,
		(at) => ({ ...words(at), better: `during${at}` }),
		now
	);
	let taking = Promise.resolve('');
	await all.begin(async (lock) => {
		// The back-up has its snapshot and waits here, before any answer is copied.
		await lock`lock table decision in access exclusive mode`;
		taking = take(live);
		while (!(await waits())) await sleep(20);
		await eraseResponse(db, secret, answered[0]?.code ?? '', now);
	});
	const file = await taking;
	expect(unpacked(file)).toContain('during0');
	await mirror(live);
	await restore(restored, file);
	const values = await restored.all`select value from answer where question_id = 'better'`;
	expect(values.map((row) => row.value)).toEqual(['during1']);
});

const waits = async () =>
	(
		await all`
			select 1 from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock' and query like 'copy%'`
	).length > 0;
