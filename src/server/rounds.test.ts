import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toldInWords } from '../../tests/support/told-in-words.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
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
