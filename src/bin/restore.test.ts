// The command on an operator's own server: a file that does not fit, or a server of somebody else's, costs that server nothing.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test, vi } from 'vitest';
import { backups } from '../../tests/support/backups.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
import { toldInWords } from '../../tests/support/told-in-words.ts';
import { startEmbedded } from '../db/embedded.ts';
import { changeWebPassword, ensureRoles, webUrl } from '../db/roles.ts';

vi.setConfig({ testTimeout: 60_000 });
const live = await testDatabase();
const [lost, own] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
const { take } = backups(lost);
await toldInWords(live, lost, 2, (at) => ({ short: 's', better: 'b', email: `p${at}@example.org` }));
const [plain, sealed] = [await take(live), await take(live, { passphrase: 'four quiet words here' })];

const folder = mkdtempSync(join(tmpdir(), 'candor-restore-'));
const passwords = { superPassword: 'x', ownerPassword: 'x' };
const server = await startEmbedded(folder, passwords, { fsync: 'off' });
const [all, inside] = [server.superUrl, server.superUrl.replace(/postgres$/, 'candor')].map((url) =>
	postgres(url, { max: 1, onnotice: () => {} })
);
const dataDir = join(folder, 'data');
mkdirSync(dataDir);
writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify({ ...passwords, secret: own }));
afterAll(async () => {
	await Promise.all([all?.end(), inside?.end()]);
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

function restore(file: string, passphrase = '', ...flags: string[]) {
	const settings = { DATABASE_URL: server.ownerUrl, DATA_DIR: dataDir, CANDOR_BACKUP_PASSPHRASE: passphrase };
	const env = { PATH: process.env.PATH, ...settings };
	const run = spawnSync(process.execPath, ['src/bin/restore.ts', '--from', file, ...flags], {
		env,
		encoding: 'utf8'
	});
	return { status: run.status, said: run.stderr.trim() || run.stdout };
}

/** Roles with their passwords and members, tables, and this folder's secret. */
const everything = async () => ({
	roles: await all?.unsafe(`select rolname, rolpassword, rolcanlogin from pg_authid order by 1`),
	members: await all?.unsafe(
		`select roleid::regrole::text, member::regrole::text from pg_auth_members order by 1, 2`
	),
	tables: await inside?.unsafe(
		`select relname from pg_class where relnamespace = 'public'::regnamespace order by 1`
	),
	secrets: readFileSync(join(dataDir, 'secrets.json'), 'utf8')
});

async function refused(words: string, file: string, passphrase?: string, ...flags: string[]) {
	const before = await everything();
	const { status, said } = restore(file, passphrase, ...flags);
	expect(said).toContain(words);
	expect(said).not.toContain('\n');
	expect(status).toBe(1);
	expect(await everything()).toEqual(before);
}

test('of another secret, without its key or cut short: refused before anything is made on the server', async () => {
	await refused('another server secret', plain);
	await refused('This back-up is encrypted.', sealed);
	await refused('does not open this back-up', sealed, 'four other words here');
	const cut = join(folder, 'cut');
	writeFileSync(cut, readFileSync(plain).subarray(0, 2000));
	await refused('cut short or was altered', cut);
	const { roles = [] } = await everything();
	expect(roles.filter((role) => role.rolname.startsWith('candor_'))).toMatchObject([
		{ rolname: 'candor_owner' }
	]);
});

test('a server set up by somebody else is left as it is', async () => {
	await all?.unsafe('create role candor_web login');
	await refused('set up by a Candor with another DATA_DIR', sealed, 'four quiet words here');
	await all?.unsafe('drop role candor_web');
	await ensureRoles(server.ownerUrl, randomBytes(32).toString('hex'));
	await refused('set up by a Candor with another DATA_DIR', sealed, 'four quiet words here');
	await refused('another server secret', plain, '', '--replace');
});

test('a lost DATA_DIR comes back with its back-up, on the server that it had set up', async () => {
	await changeWebPassword(server.ownerUrl, lost);
	expect(restore(sealed, 'four quiet words here')).toMatchObject({
		status: 0,
		said: expect.stringContaining('Restored. Everybody signs in again')
	});
	expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toContain(lost);
	const web = postgres(webUrl(server.ownerUrl, lost), { max: 1 });
	expect(await web`select name from workspace`).toHaveLength(1);
	await refused('Candor serves this database now', plain);
	await web.end();
	await refused('in use already', plain);
	expect(restore(plain, '', '--replace').said).toContain('Restored. Everybody signs in again');
});
