// The command itself, as an operator runs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answeredPoll } from '../support/answered-poll.ts';
import { TEST_SECRET } from '../support/database-server.ts';
import { examplePoll } from '../support/example-poll.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const { all } = database;
const folder = mkdtempSync(join(tmpdir(), 'candor-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secrets = { superPassword: 'test', ownerPassword: 'test', secret: TEST_SECRET };
writeFileSync(join(folder, 'secrets.json'), JSON.stringify(secrets));

function check() {
	const env = { PATH: process.env.PATH, DATABASE_URL: database.ownerUrl, DATA_DIR: folder };
	const run = spawnSync(process.execPath, ['src/bin/retention-check.ts'], { env, encoding: 'utf8' });
	return { status: run.status, said: run.stdout.trim().split('\n'), wrong: run.stderr };
}

test('it counts nothing on the last day, and every row of every table on the next; any row ends it with 1', async () => {
	const { answer } = await answeredPoll(
		database,
		examplePoll({ identity: 'identified', purposes: ['quote', 'contact'] })
	);
	for (const at of [0, 1]) await answer({ 'contact.email': `p${at}@example.org` });
	const move = async (days: number) => {
		for (const table of ['response', 'contact.person'])
			await all`update ${all(table)} set delete_after = (now() at time zone 'utc')::date - ${days}::int`;
		await all`update submission set sent_on = (now() at time zone 'utc')::date - 100 - ${days}::int`;
	};
	await move(0);
	expect(check()).toEqual({ status: 0, said: ['retention.past_due: 0'], wrong: '' });
	await move(1);
	const due = check();
	expect(due.status, due.wrong).toBe(1);
	expect(due.said).toEqual([
		expect.stringMatching(/^(contact\.person|public\.response): 2$/),
		expect.stringMatching(/^(contact\.person|public\.response): 2$/),
		'public.submission: 2',
		'retention.past_due: 6'
	]);
});
