// The log is tampered with as the database's superuser could, with every trigger off: each time it is found and named.
import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { findHead } from './audit.store.server.ts';
import { entryHash } from './entry.ts';
import { headLine, headOf, readHeads, type Head } from './head.ts';
import { noteAudit } from './note-audit.ts';
import { verifyAudit } from './verify-audit.ts';
import { sayFinding } from './verify-chain.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date('2026-11-24T10:20:30.456Z');
const aPoll = '11111111-1111-4111-8111-111111111111';

/** A chain of nine entries, the last by a respondent; as `heads` the ones kept after the fifth and the ninth. */
async function aChain() {
	const by = await aMember(database);
	const other = await aMember(database);
	const heads: Head[] = [];
	for (let number = 1; number <= 9; number += 1)
		await inWorkspace(db, by.workspaceId, async (tx) => {
			const who = { ...by, accountId: number === 9 ? null : by.accountId };
			const whom = number === 4 ? { whom: other.accountId } : {};
			const moment = new Date(now.getTime() + number * 1000);
			await noteAudit(tx, who, { kind: 'poll-closed', subject: aPoll, ...whom }, moment);
			if (number === 5 || number === 9)
				heads.push(headOf(by.workspaceId, await findHead(tx, by.workspaceId)));
		});
	const tamper = (act: (sql: postgres.TransactionSql) => Promise<unknown>) =>
		all.begin(async (sql) => {
			await sql`set local session_replication_role = replica`;
			await act(sql);
		});
	const found = async (kept = heads) => {
		const verdict = (await verifyAudit(db, kept)).find((each) => each.workspace === by.workspaceAddress);
		return verdict?.finding ? sayFinding(verdict.finding) : null;
	};
	return { by, other, heads, tamper, found, at: by.workspaceId };
}

test('a chain that nobody touched is in order, with every head that was kept of it', async () => {
	const { found, heads } = await aChain();
	expect(heads.map((head) => head.number)).toEqual([5, 9]);
	expect(await found()).toBeNull();
	expect(await found([])).toBeNull();
});

test.each([
	['kind', 'poll-reopened'],
	['subject', '22222222-2222-4222-8222-222222222222'],
	['subject', null],
	['happened_at', '2026-11-24T10:20:33.457Z'],
	['happened_at', 'infinity'],
	['happened_at', '2026-11-24 10:20:33.456 UTC BC'],
	['who_commitment', 'a'.repeat(64)],
	['who_commitment', null],
	['whom_commitment', 'a'.repeat(64)],
	['previous_hash', 'a'.repeat(64)],
	['hash', 'a'.repeat(64)]
])('edited: another %s (%s) is found', async (column, value) => {
	const { tamper, found, at } = await aChain();
	const literal = value === null ? 'null' : `'${value}'`;
	await tamper((sql) =>
		sql.unsafe(`update audit_entry set ${column} = ${literal} where workspace_id = '${at}' and number = 3`)
	);
	expect(await found([])).toBe('entry 3 was edited');
});

test('edited and hashed anew: the next entry tells, and of the last one its head does', async () => {
	const { by, tamper, found, at } = await aChain();
	const rehash = (number: number) =>
		tamper(async (sql) => {
			const [row] = await sql`select * from audit_entry where workspace_id = ${at} and number = ${number}`;
			const hash = entryHash({
				workspaceId: at,
				number,
				kind: 'poll-reopened',
				subject: aPoll,
				happenedAt: row?.happened_at.toISOString(),
				whoCommitment: row?.who_commitment,
				whomCommitment: row?.whom_commitment,
				previousHash: row?.previous_hash
			});
			await sql`
				update audit_entry set kind = 'poll-reopened', hash = ${hash}
				where workspace_id = ${by.workspaceId} and number = ${number}`;
		});
	await rehash(9);
	expect(await found([])).toBeNull();
	expect(await found()).toBe(
		'entry 9 was edited: it, or one before it, was written anew since its head was kept'
	);
	await rehash(3);
	expect(await found()).toBe('entry 3 was edited');
});

test('edited: another person under an entry is found, though the entry itself is whole', async () => {
	const { other, tamper, found, at } = await aChain();
	await tamper(
		(sql) => sql`
			update audit_who set account_id = ${other.accountId} where workspace_id = ${at} and number = 6 and part = 'who'`
	);
	expect(await found([])).toBe('entry 6 was edited');
	const second = await aChain();
	await second.tamper(
		(sql) => sql`
			insert into audit_who (workspace_id, number, part, account_id, salt)
			values (${second.at}, 9, 'who', ${other.accountId}, ${'0'.repeat(64)})`
	);
	expect(await second.found([])).toBe('entry 9 was edited');
});

test.each([1, 4, 8])('deleted: entry %s is missing', async (number) => {
	const { tamper, found, at } = await aChain();
	await tamper((sql) => sql`delete from audit_entry where workspace_id = ${at} and number = ${number}`);
	expect(await found([])).toBe(`entry ${number} is missing`);
});

test('reordered: two entries that changed places are found, and where the first was written', async () => {
	const { tamper, found, at } = await aChain();
	await tamper(async (sql) => {
		for (const [from, to] of [
			[3, 1000],
			[6, 3],
			[1000, 6]
		])
			await sql`update audit_entry set number = ${to ?? 0} where workspace_id = ${at} and number = ${from ?? 0}`;
	});
	expect(await found([])).toBe('entry 3 was reordered: it was written as entry 6');
});

test('cut off: a kept head tells; so do the names left behind, where there is none', async () => {
	const { tamper, found, at, heads } = await aChain();
	const cutAfter = (number: number) =>
		tamper((sql) => sql`delete from audit_entry where workspace_id = ${at} and number > ${number}`);
	await cutAfter(8);
	expect(await found()).toBe('the chain is cut off after entry 8: there was an entry 9');
	await cutAfter(6);
	expect(await found([])).toBe('the chain is cut off after entry 6: there was an entry 8');
	await tamper((sql) => sql`delete from audit_who where workspace_id = ${at} and number > 6`);
	expect(await found([])).toBeNull();
	expect(await found()).toBe('the chain is cut off after entry 6: there was an entry 9');
	expect(await found(heads.slice(0, 1))).toBeNull();
	await cutAfter(0);
	expect(await found()).toBe('the chain is gone');
});

test('gone with its whole workspace: the kept heads tell', async () => {
	const { by, heads } = await aChain();
	await all`delete from workspace where id = ${by.workspaceId}`;
	const verdict = (await verifyAudit(db, heads)).find((each) => each.workspace === by.workspaceId);
	expect(verdict?.finding && sayFinding(verdict.finding)).toBe('the chain is gone');
});

test('heads are read as they were written or served; a line that is none is named', async () => {
	const { heads } = await aChain();
	const [first, second] = heads;
	if (!first || !second) throw new Error('no heads');
	const served = JSON.stringify({ ...second, how: 'Keep this line.' });
	expect(readHeads(`${headLine(first)}\n${served}\n{"workspace":`)).toEqual({ heads, unreadable: [4] });
});
