// A back-up put back is the database it was taken from; one that is not whole, or not meant for here, changes nothing.
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type postgres from 'postgres';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, test, vi } from 'vitest';
import { toldInWords } from '../../../tests/support/told-in-words.ts';
import { backups } from '../../../tests/support/backups.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { takeBackup } from './take-backup.ts';

vi.setConfig({ testTimeout: 60_000 });
const live = await testDatabase();
const empty = await testDatabase();
const secret = randomBytes(32).toString('hex');
const { folder, take, restore } = backups(secret);
const said = (at: number) => ({
	short: 'a\tb\\n',
	better: `Zwei\nZeilen 🚲 ${at}`,
	email: `p${at}@example.org`
});
const passphrase = { passphrase: 'four quiet words here' };
let plain = '';

beforeAll(async () => {
	const { by } = await toldInWords(live, secret, 3, said);
	await live.all`
		insert into session (id_hash, account_id, device, started_at, expires_at, ends_at)
		values ('open', ${by.accountId}, '', now(), now() + interval '1 day', now() + interval '1 day')`;
	await live.all`
		insert into account_link (token_hash, purpose, workspace_id, expires_at)
		values ('open', 'invitation', ${by.workspaceId}, now() + interval '1 day')`;
	plain = await take(live);
});

const NAMES = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
	join pg_namespace n on n.oid = c.relnamespace
	where c.relkind = 'r' and n.nspname in ('public', 'contact') order by 1`;

/** What every table holds, as a sum, with how it is guarded; sign-ins and links are not put back. */
async function contents(all: postgres.Sql): Promise<Record<string, unknown>> {
	const held: Record<string, unknown> = {};
	for (const { name } of await all.unsafe(NAMES)) {
		if (/account_link|session|kysely_migration_lock/.test(name)) continue;
		const row = /kysely/.test(name) ? 't.name' : 't::text';
		const [rows] = await all.unsafe(
			`select count(*)::int as rows, md5(string_agg(${row}, '' order by ${row})) as sum from ${name} t`
		);
		const guards = await all`
			select c.relrowsecurity, c.relforcerowsecurity, c.relacl::text as granted,
				(select array_agg(p.polname || coalesce(pg_get_expr(p.polqual, p.polrelid), '') order by p.polname)
					from pg_policy p where p.polrelid = c.oid and p.polname <> 'whole_for_backup') as policies,
				(select array_agg(t.tgname || t.tgenabled::text order by t.tgname) from pg_trigger t
					where t.tgrelid = c.oid and not t.tgisinternal) as triggers
			from pg_class c where c.oid = ${name}::regclass`;
		held[name] = { ...rows, ...guards[0], granted: /kysely/.test(name) ? '' : sorted(guards[0]?.granted) };
	}
	return held;
}
const sorted = (granted: string | null) =>
	(granted ?? '')
		.replace(/[{}"]/g, '')
		.split(',')
		.filter((one) => !one.startsWith('candor_backup'))
		.sort();
const untouched = async (act: Promise<unknown>, words: string) => {
	await expect(act).rejects.toThrow(words);
	expect(await empty.all`select 1 from account`).toHaveLength(0);
};

test('every table of the database is in the back-up, with every row', async () => {
	const head = JSON.parse(gunzipSync(readFileSync(plain)).toString().split('\n')[0] ?? '');
	const names = (await live.all.unsafe(NAMES)).map((row) => row.name).filter((name) => !/kysely/.test(name));
	expect(head.tables.map((table: { name: string }) => table.name).sort()).toEqual(names);
	expect(head.secret).toBeUndefined();
});

test('a back-up is its owner’s alone, replaces no other file, and its role sees no row without its purpose', async () => {
	expect(statSync(plain).mode & 0o077).toBe(0);
	const again = { ownerUrl: live.ownerUrl, secret, file: plain, key: null, now: new Date() };
	await expect(takeBackup(again)).rejects.toThrow('is there already');
	const seen = (purpose: string) =>
		live.all.begin(async (sql) => {
			await sql`select set_config('app.purpose', ${purpose}, true), set_config('role', 'candor_backup', true)`;
			return (await sql`select id::text from response union all select link from contact.person`).length;
		});
	expect(await seen('')).toBe(0);
	expect(await seen('backup')).toBe(6);
});

test('cut short or altered anywhere, it is refused in one line and nothing is restored', async () => {
	const refused = 'This back-up is cut short or was altered. Nothing was restored.';
	const bytes = readFileSync(plain);
	const whole = gunzipSync(bytes);
	const broken = join(folder, 'broken');
	const attempt = async (content: Buffer) => {
		writeFileSync(broken, content);
		await untouched(restore(empty, broken, { replace: false }), refused);
	};
	for (const share of [0, 0.1, 0.6, 0.99]) await attempt(bytes.subarray(0, Math.floor(bytes.length * share)));
	const lines = whole.toString('latin1').split('\n');
	await attempt(gzipSync(Buffer.from(lines.slice(0, -2).join('\n') + '\n', 'latin1')));
	await attempt(gzipSync(Buffer.concat([whole, Buffer.from('more')])));
	const altered = (from: string, to: string) => {
		const changed = whole.toString('latin1').replace(from, to);
		expect(changed).not.toBe(whole.toString('latin1'));
		return gzipSync(Buffer.from(changed, 'latin1'));
	};
	await attempt(altered('Zeilen', 'Zeilem'));
	await attempt(altered('inform', 'infirm'));
	await attempt(altered('"takenAt":"2', '"takenAt":"1'));
	const identity = await generateX25519Identity();
	const sealed = readFileSync(await take(live, { recipient: await identityToRecipient(identity) }));
	sealed[sealed.length - 400] = (sealed[sealed.length - 400] ?? 0) ^ 1;
	writeFileSync(broken, sealed);
	await untouched(restore(empty, broken, { unlock: { passphrase: null, identity } }), refused);
});

test('a newer schema, a missing file, a missing or wrong passphrase are told apart', async () => {
	const whole = gunzipSync(readFileSync(plain)).toString('latin1');
	const newer = join(folder, 'newer');
	for (const changed of [
		whole.replace('"2026-11-24-01-accounts"', '"2031-01-01-later"'),
		whole.replace('candor-backup/1', 'candor-backup/2')
	]) {
		writeFileSync(newer, gzipSync(Buffer.from(changed, 'latin1')));
		await untouched(restore(empty, newer), 'This back-up was made by a newer Candor.');
	}
	await untouched(restore(empty, join(folder, 'none')), 'There is no file');
	const sealed = await take(live, passphrase);
	await untouched(restore(empty, sealed), 'This back-up is encrypted.');
	const wrong = { passphrase: 'four other words here', identity: null };
	await untouched(restore(empty, sealed, { unlock: wrong }), 'The passphrase or key does not open');
	await untouched(
		restore(empty, plain, { secret: randomBytes(32).toString('hex') }),
		'another server secret'
	);
});

test('a database in use, or served from, is left alone', async () => {
	await expect(restore(live, plain, { replace: false })).rejects.toThrow('Candor serves this database now');
	await live.db.destroy();
	await expect(restore(live, plain, { replace: false })).rejects.toThrow('in use already');
});

test('restored, it equals the one backed up, and brings its secret when it was encrypted', async () => {
	const identity = await generateX25519Identity();
	const file = await take(live, { recipient: await identityToRecipient(identity) });
	const other = randomBytes(32).toString('hex');
	const { secret: brought } = await restore(empty, file, {
		replace: false,
		secret: other,
		unlock: { passphrase: null, identity }
	});
	expect(brought).toBe(secret);
	expect(await contents(empty.all)).toEqual(await contents(live.all));
	expect(await empty.all`select 1 from session union all select 1 from account_link`).toHaveLength(0);
});

test('a table that is not of Candor stops a restore that would lose it', async () => {
	const owner = (await import('postgres')).default(empty.ownerUrl, { max: 1 });
	await owner`create table public.ledger_of_another (id integer)`;
	await owner.end();
	await expect(restore(empty, plain)).rejects.toThrow('public.ledger_of_another: not a table of Candor.');
	expect(await empty.all`select 1 from response`).toHaveLength(3);
	await empty.all`drop table public.ledger_of_another`;
});
