// Forged, expired and stolen secrets; what the tables hold of them; what they are made of.
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { newToken, tokenHash } from '../../src/domain/accounts/token.ts';
import { receiptCodeOf } from '../../src/domain/answers/keyed-secrets.ts';
import { appOn } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';
import { formFor } from './who-may.ts';

const database = await testDatabase();
const { all } = database;
const app = await appOn(database);
let it: Furnished;

beforeAll(async () => {
	it = await furnish(database, 'zebra');
});

const boardWith = (cookie: string) => app.ask(`/w/${it.address}/board`, { cookie });
const sessionOf = (role: 'owner' | 'author' | 'reader') => it.people[role].cookie.replace('candor=', '');

test('a forged session is a stranger', async () => {
	const id = sessionOf('owner');
	expect((await boardWith(`candor=${id}`)).status).toBe(200);
	const forged = [
		'',
		'x',
		newToken(),
		id.slice(0, -1),
		`${id}a`,
		id.toUpperCase(),
		tokenHash(id),
		'%00',
		"' or '1'='1"
	];
	forged.push('eyJhbGciOiJub25lIn0.eyJzdWIiOiJvd25lciJ9.');
	for (const value of forged)
		expect([value, (await boardWith(`candor=${value}`)).status]).toEqual([value, 303]);
});

test('a session is over when its idle or its last day is', async () => {
	const { accountId } = it.people.author.member;
	const cookie = it.people.author.cookie;
	await all`update session set expires_at = now() - interval '1 second' where account_id = ${accountId}`;
	expect((await boardWith(cookie)).status).toBe(303);
	const reader = it.people.reader.member.accountId;
	await all`update session set ends_at = now() - interval '1 second' where account_id = ${reader}`;
	expect((await boardWith(it.people.reader.cookie)).status).toBe(303);
});

test('a link works for what it was made for, once, and not after its time', async () => {
	const doors = (token: string) =>
		Promise.all(
			['join', 'new-password', 'start'].map(async (door) => (await app.ask(`/${door}/${token}`)).status)
		);
	expect(await doors(it.invitation)).toEqual([200, 404, 404]);
	expect(await doors(it.passwordLink)).toEqual([404, 200, 404]);
	expect(await doors(tokenHash(it.invitation))).toEqual([404, 404, 404]);
	expect(await doors(newToken())).toEqual([404, 404, 404]);

	const taken = await app.ask(`/new-password/${it.passwordLink}`, {
		form: { password: 'other quiet words here' }
	});
	expect(taken.status).toBe(303);
	const again = await app.ask(`/new-password/${it.passwordLink}`, {
		form: { password: 'yet more quiet words' }
	});
	expect([again.status, again.headers['set-cookie']]).toEqual([404, undefined]);
	await all`update account_link set expires_at = now() - interval '1 second' where purpose = 'invitation'`;
	const late = await app.ask(`/join/${it.invitation}`, {
		form: { name: 'Late', password: 'other quiet words here' }
	});
	expect([late.status, late.headers['set-cookie']]).toEqual([404, undefined]);
	expect(await all`select 1 from account where name = 'Late'`).toHaveLength(0);
});

test('no table holds a secret as it is given out: of sessions, links and receipts there are hashes only', async () => {
	const tables = await all`
		select format('%I.%I', table_schema, table_name) as name from information_schema.tables
		where table_schema in ('public', 'contact') and table_type = 'BASE TABLE'`;
	const key = formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader').key;
	const secrets = [sessionOf('owner'), it.invitation, it.passwordLink, it.code, String(key)];
	await app.ask(`/p/${it.slug}?/send`, {
		form: formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader')
	});
	let looked = 0;
	for (const { name } of tables) {
		const rows = await all.unsafe(`select t::text as row from ${name} t`);
		looked += rows.length;
		const text = rows.map(({ row }) => row).join('\n');
		for (const secret of secrets) expect([name, text.includes(secret)]).toEqual([name, false]);
	}
	expect(looked).toBeGreaterThan(50);
	const sha256 = /^[0-9a-f]{64}$/;
	for (const [column, table] of [
		['id_hash', 'session'],
		['token_hash', 'account_link'],
		['receipt_hash', 'response']
	] as const)
		for (const row of await all.unsafe(`select ${column} as hash from ${table} where ${column} is not null`))
			expect(row.hash).toMatch(sha256);
});

test('tokens are 128 bits of the system’s own randomness, and nothing in the product throws other dice', () => {
	const tokens = Array.from({ length: 20_000 }, newToken);
	expect(new Set(tokens).size).toBe(tokens.length);
	const bits = new Array<number>(128).fill(0);
	for (const token of tokens) {
		const bytes = Buffer.from(token, 'base64url');
		expect(bytes.length).toBe(16);
		bits.forEach((_count, at) => {
			if (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) bits[at] = (bits[at] ?? 0) + 1;
		});
	}
	// Seven standard deviations around half: no bit stands still, none leans.
	for (const count of bits) expect(Math.abs(count - 10_000)).toBeLessThan(500);
	const sources = execFileSync('git', ['ls-files', 'src'], { encoding: 'utf8' }).trim().split('\n');
	const dice = sources.filter((path) => /\.(ts|js|svelte)$/.test(path) && !/\.test\.ts$/.test(path));
	expect(dice.filter((path) => readFileSync(path, 'utf8').includes('Math.random'))).toEqual([]);
});

test('a receipt code follows from the form’s number only for whoever holds the server’s secret', () => {
	const [secret, other] = ['ab'.repeat(32), 'cd'.repeat(32)];
	const key = newToken();
	expect(receiptCodeOf(secret, key)).not.toBe(receiptCodeOf(other, key));
	expect(receiptCodeOf(secret, key)).not.toContain(key);
	expect(Buffer.from(receiptCodeOf(secret, key), 'base64url').length).toBe(16);
	const codes = Array.from({ length: 5_000 }, (_each, at) => receiptCodeOf(secret, String(at)));
	expect(new Set(codes).size).toBe(5_000);
});

test('a form sent again with other answers writes over nothing, and its page shows none of the first', async () => {
	const form = formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader');
	await app.ask(`/p/${it.slug}?/send`, { form });
	const before = await all`select md5(string_agg(t::text, ',' order by t::text)) from answer t`;
	const theirs = await app.ask(`/p/${it.slug}?/send`, { form: { ...form, 'q.better': 'Written over' } });
	expect(theirs.status).toBe(409);
	expect(theirs.body).not.toContain('Nothing at all');
	expect(await all`select md5(string_agg(t::text, ',' order by t::text)) from answer t`).toEqual(before);
});
