import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toldInWords } from '../../tests/support/told-in-words.ts';
import { aMember, testDatabase } from '../../tests/support/test-database.ts';
import { eraseResponse } from '#domain/retention/erase-response.ts';
import { erasureFile } from './erasure-file.ts';
import { startRounds } from './rounds.ts';

const live = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'candor-rounds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = new Date();

test('the erasure log is copied beside the database at start and at stop, each entry once', async () => {
	const said = (at: number) => ({ short: 's', better: 'b', email: `p${at}@example.org` });
	const { answered } = await toldInWords(live, live.secret, 2, said, now);
	const erase = (at: number) => eraseResponse(live.db, live.secret, answered[at]?.code ?? '', now);
	const entries = () => readFileSync(erasureFile(folder), 'utf8').trim().split('\n');

	await erase(0);
	const stop = startRounds(live.webUrl, live.secret, folder);
	await expect.poll(entries).toHaveLength(1);
	await erase(1);
	await stop();
	expect(entries().map((line) => JSON.parse(line).number)).toEqual([1, 2]);
	await startRounds(live.webUrl, live.secret, folder)();
	expect(entries()).toHaveLength(2);
});

test('the round at start lets go of all whose time is over: answers, requests, sessions, tries; and of nothing else', async () => {
	const { all } = live;
	const said = (at: number) => ({ short: 's', better: 'b', email: `q${at}@example.org` });
	const { pollId, answered } = await toldInWords(live, live.secret, 2, said, now);
	const yesterday = all`(now() at time zone 'utc')::date - 1`;
	await all`update response set delete_after = ${yesterday} where id = ${answered[0]?.responseId ?? ''}`;
	const by = await aMember(live);
	for (const years of [4, 2])
		await all`
			insert into rights_request (workspace_id, kind, received_on, due_on, answered_on, outcome, noted_at)
			select ${by.workspaceId}, 'access', day, (day + interval '1 month')::date, day, 'done', now()
			from (select (current_date - make_interval(years => ${years}::int))::date as day) as one`;
	for (const hours of [-1, 1]) {
		await all`
			insert into session (id_hash, account_id, device, started_at, expires_at, ends_at)
			select ${`session ${hours}`}, ${by.accountId}, '', now(), at, at
			from (select now() + make_interval(hours => ${hours}::int) as at) as one`;
		await all`
			insert into attempt (subject_mac, tries, since)
			values (${`try ${hours}`}, 1, now() + make_interval(hours => ${hours}::int))`;
	}

	await startRounds(live.webUrl, live.secret, folder)();
	const ids = async (column: string, table: string) =>
		(await all`select ${all(column)} as id from ${all(table)}`).map((row) => row.id);
	const left = await all`select id from response where poll_id = ${pollId}`;
	expect(left.map((row) => row.id)).toEqual([answered[1]?.responseId]);
	expect(await all`select 1 from rights_request`).toHaveLength(1);
	expect(await ids('id_hash', 'session')).toEqual(['session 1']);
	expect(await ids('subject_mac', 'attempt')).toEqual(['try 1']);
});
