import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { readConfig } from './config.ts';
import { readyDatabase } from './ready-database.ts';
import { testDatabase } from '../../tests/support/test-database.ts';

const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'candor-ready-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ready = (url: string) => readyDatabase(readConfig({ DATABASE_URL: url, DATA_DIR: folder }));
const keep = (secret: string) =>
	writeFileSync(
		join(folder, 'secrets.json'),
		JSON.stringify({ superPassword: 'x', ownerPassword: 'x', secret })
	);
const changed = (change: Partial<URL>) => Object.assign(new URL(inject('ownerUrl')), change).toString();

test.each([
	['a closed port', changed({ port: '1' }), 'nothing listens at 127.0.0.1:1. Start PostgreSQL there'],
	['an unknown host', changed({ hostname: 'nowhere.invalid' }), 'the host nowhere.invalid is not known here'],
	['a wrong password', changed({ password: 'wrong' }), 'the server does not let candor_owner in'],
	['an unknown database', changed({ pathname: '/none' }), 'there is no database none. Make it'],
	['too few rights', changed({ pathname: '/postgres' }), 'candor_owner may not do all that Candor needs']
])('%s in DATABASE_URL is told in one line', async (_case, url, says) => {
	keep(database.secret);
	const told = await ready(url).catch((cause: Error) => cause.message);
	expect(told).toContain(`DATABASE_URL: ${says}`);
	expect(told).not.toContain('\n');
});

test('a second Candor on the same server is refused, and the first keeps its password', async () => {
	keep('the secret of another DATA_DIR');
	const own = Object.assign(new URL(database.webUrl), { username: 'candor_owner', password: 'test' });
	await expect(ready(own.toString())).rejects.toThrow(
		/^DATABASE_URL: This PostgreSQL server was set up by a Candor with another DATA_DIR\. Start with that/
	);
	const first = postgres(database.webUrl, { max: 1 });
	expect(await first`select current_user as who`).toEqual([{ who: 'candor_web' }]);
	await first.end();
});
