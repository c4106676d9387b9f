// When an export is over, and what it may hold of people.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { deleteExport } from './delete-export.ts';
import { handOverExport } from './hand-over-export.ts';
import { sweepExports } from './sweep-exports.ts';
import { exportingFrom } from '../../../tests/support/exported-poll.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const { aPoll, folder } = exportingFrom(database, now);
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

test('a real race: thirty people erase while files are made; no file with one of them is ever handed over', async () => {
	const { answer, make, open } = await aPoll();
	const codes: string[] = [];
	for (let at = 0; at < 30; at += 1) codes.push(await answer({ 'q.better': `canary ${at} ends` }));
	await answer();
	const gone = new Set<number>();
	const erase = async () => {
		for (const [at, code] of codes.entries()) {
			await eraseResponse(db, secret, code, now);
			gone.add(at);
		}
	};
	const makeAndOpen = async () => {
		const id = await make();
		const before = new Set(gone);
		const handed = await open(id);
		if (!('path' in handed)) return 0;
		const text = readFileSync(handed.path, 'utf8');
		for (const at of before) expect(text).not.toContain(`canary ${at} ends`);
		return 1;
	};
	const files = async () => {
		for (let at = 0; at < 6; at += 1) await makeAndOpen();
	};
	await Promise.all([erase(), files(), files()]);
	expect(await makeAndOpen()).toBe(1);
});

test('after seven days, and when it is deleted, a file is over; a reader and a stranger never open it', async () => {
	const { answer, make, open, inside, by, pollId } = await aPoll();
	const stranger = await aPoll();
	await answer();
	const id = await make();
	const path = readdirSync(folder).map((name) => join(folder, name));
	expect(path.every((each) => (statSync(each).mode & 0o077) === 0)).toBe(true);
	await expect(open(id, now, { ...by, role: 'reader' })).rejects.toMatchObject({ code: 'not-allowed' });
	await expect(
		stranger.inside((tx) => handOverExport(tx, stranger.by, secret, { pollId, id }, folder, now))
	).rejects.toMatchObject({ code: 'not-found' });
	expect(await open(id, inDays(6.9))).toHaveProperty('path');
	expect(await open(id, inDays(7.1))).toEqual({ expiredBecause: 'days-over' });

	const other = await make();
	const handed = await open(other);
	await inside((tx) => deleteExport(tx, by, { pollId, id: other }, folder, now));
	expect(await open(other)).toEqual({ expiredBecause: 'deleted' });
	expect('path' in handed && existsSync(handed.path)).toBe(false);
	const third = await make();
	await sweepExports(db, folder, inDays(8));
	expect(await open(third)).toEqual({ expiredBecause: 'days-over' });
	expect(readdirSync(folder)).toEqual([]);
});

test('a profile file links addresses to people who allowed that, and to nobody else', async () => {
	const { answer, make, open, read, rows } = await aPoll({
		identity: 'identified',
		purposes: ['contact', 'profile']
	});
	await expect(make({ what: 'profile' })).rejects.toMatchObject({ code: 'refused' });
	const code = await answer({ 'contact.email': 'yes@example.org' }, ['profile']);
	await answer({ 'contact.email': 'no@example.org' }, ['contact']);
	const id = await make({ what: 'profile' });
	const [heading, line, ...more] = rows(await read(id));
	expect([heading, line?.[1], more]).toEqual([['person', 'address'], 'yes@example.org', []]);
	const people = rows(await read(await make())).map(([person]) => person);
	expect(people).toContain(line?.[0]);
	await withdrawConsent(db, secret, code, (response) => contactLink(secret, response), now);
	expect(await open(id)).toEqual({ expiredBecause: 'taken-back' });
});

test('ten thousand people are read a few at a time, and the file holds them all', async () => {
	const { answer, make, read, pollId } = await aPoll();
	await answer();
	await all`
		with model as (select * from response where poll_id = ${pollId}), more as (
			insert into response (workspace_id, id, poll_id, version, fingerprint, mode, answered_on, delete_after, allowed)
			select workspace_id, gen_random_uuid(), poll_id, version, fingerprint, 'anonymous', answered_on, delete_after,
				allowed from model, generate_series(1, 9999) returning workspace_id, id, poll_id)
		insert into answer (workspace_id, response_id, question_id, poll_id, value)
		select workspace_id, id, 'better', poll_id, to_jsonb(repeat('words ', 200)) from more`;
	globalThis.gc?.();
	const before = process.memoryUsage().heapUsed;
	let most = 0;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed - before)), 5);
	const id = await make();
	clearInterval(watch);
	const text = await read(id);
	expect(text.length).toBeGreaterThan(12_000_000);
	expect(text.match(/\r\n/g)).toHaveLength(10_001);
	console.log(
		`export.heap_growth_mb: ${Math.round(most / 1e6)} for a file of ${Math.round(text.length / 1e6)} MB`
	);
});
