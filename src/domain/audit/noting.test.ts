import postgres from 'postgres';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { deleteAccount } from '../accounts/account.store.server.ts';
import { findHead, listEntries, queueForChain } from './audit.store.server.ts';
import type { AuditKind } from './kinds.ts';
import { noteAudit } from './note-audit.ts';
import { readAudit } from './read-audit.ts';
import { verifyAudit } from './verify-audit.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date('2026-11-24T10:20:30.456Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const aPoll = '11111111-1111-4111-8111-111111111111';
const otherPoll = '22222222-2222-4222-8222-222222222222';
const everything = { limit: 1000, offset: 0 };

async function aLog() {
	const by = await aMember(database);
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const note = (kind: AuditKind, subject: string | null = null, at = now, who = by.accountId) =>
		inside((tx) => noteAudit(tx, { ...by, accountId: who }, { kind, subject }, at));
	const kinds = async () =>
		(await inside((tx) => listEntries(tx, by.workspaceId, everything))).map((entry) => entry.kind).reverse();
	const verdict = async () =>
		(await verifyAudit(db, [])).find((each) => each.workspace === by.workspaceAddress);
	return { by, inside, note, kinds, verdict };
}

test('each entry is hashed with the one before it, and the page tells who did what', async () => {
	const { by, inside, note, verdict } = await aLog();
	const other = await aMember(database);
	await note('poll-published', aPoll);
	await inside((tx) =>
		noteAudit(tx, by, { kind: 'made-author', subject: null, whom: other.accountId }, later(1))
	);
	const { entries, head } = await inside((tx) => readAudit(tx, by, 0));
	expect(entries).toMatchObject([
		{ number: 2, kind: 'made-author', who: by.name, whom: other.name, subject: null },
		{ number: 1, kind: 'poll-published', who: by.name, hasWhom: false, subject: aPoll, happenedAt: now }
	]);
	const rows = await all`
		select number, previous_hash, hash from audit_entry where workspace_id = ${by.workspaceId} order by number`;
	expect(rows.map((row) => row.previous_hash)).toEqual(['0'.repeat(64), rows[0]?.hash]);
	expect(head).toMatchObject({ number: 2, hash: rows[1]?.hash });
	expect(await verdict()).toMatchObject({ entries: 2, finding: null });
	await expect(inside((tx) => readAudit(tx, { ...by, role: 'author' }, 0))).rejects.toMatchObject({
		code: 'not-allowed'
	});
});

test('reading is noted once for each person, poll and hour, though ten pages are opened', async () => {
	const { by, note, kinds } = await aLog();
	const other = await aMember(database);
	await Promise.all(Array.from({ length: 10 }, () => note('answers-read', aPoll)));
	await note('answers-read', aPoll, later(39));
	expect(await kinds()).toHaveLength(1);
	await note('answers-read', aPoll, later(40));
	await note('answers-read', otherPoll);
	await note('answers-read', aPoll, now, other.accountId);
	await note('intent-changed', aPoll);
	expect(await kinds()).toHaveLength(5);
	await note('poll-closed', aPoll);
	await note('poll-closed', aPoll);
	expect(await kinds()).toHaveLength(7);
	expect((await all`select count(*)::int as n from audit_who where account_id = ${by.accountId}`)[0]?.n).toBe(
		6
	);
});

test('reading that waited behind another act is not noted twice', async () => {
	const { by, inside, note, kinds } = await aLog();
	const waiting = async () =>
		(await all`select 1 from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`)
			.length;
	const started: Promise<void>[] = [];
	await inside(async (tx) => {
		await queueForChain(tx, by.workspaceId);
		for (let page = 0; page < 3; page += 1) started.push(note('answers-read', aPoll));
		await expect.poll(waiting, { timeout: 5000 }).toBe(3);
	});
	await Promise.all(started);
	expect(await kinds()).toEqual(['answers-read']);
});

test('two entries of one person have nothing in common, nor is either made of their id alone', async () => {
	const { by, note } = await aLog();
	await note('poll-closed', aPoll);
	await note('poll-closed', aPoll);
	const seals = await all`select who_commitment from audit_entry where workspace_id = ${by.workspaceId}`;
	expect(new Set(seals.map((row) => row.who_commitment)).size).toBe(2);
	expect(JSON.stringify(seals)).not.toContain(by.accountId.replaceAll('-', ''));
});

test('sixty acts at once make one chain without a gap, read fifty a page', async () => {
	const { by, inside, note, verdict } = await aLog();
	await Promise.all(Array.from({ length: 60 }, () => note('codebook-changed')));
	expect(await verdict()).toMatchObject({ entries: 60, finding: null });
	const [first, second] = [
		await inside((tx) => readAudit(tx, by, 0)),
		await inside((tx) => readAudit(tx, by, 1))
	];
	expect(first.entries.map((entry) => entry.number)).toEqual(
		Array.from({ length: 50 }, (_each, at) => 60 - at)
	);
	expect(first.hasMore).toBe(true);
	expect(second).toMatchObject({ entries: { length: 10 }, hasMore: false });
});

test('an act that fails leaves no entry', async () => {
	const { by, inside, kinds } = await aLog();
	const failing = inside(async (tx) => {
		await noteAudit(tx, by, { kind: 'poll-closed', subject: aPoll }, now);
		throw new Error('something else');
	});
	await expect(failing).rejects.toThrow('something else');
	expect(await kinds()).toEqual([]);
});

test('an act may be noted while answers are being read', async () => {
	const { by, inside, kinds } = await aLog();
	await inside((tx) =>
		forPurpose(tx, { reader: by.accountId, purpose: 'inform' }, () =>
			noteAudit(tx, by, { kind: 'answers-read', subject: aPoll }, now)
		)
	);
	expect(await kinds()).toEqual(['answers-read']);
});

test('nobody changes or removes an entry: not the app, not the tables’ owner; a chain goes with its workspace', async () => {
	const { by, inside, note, verdict } = await aLog();
	await note('poll-closed', aPoll);
	const asApp = (change: 'update' | 'delete') =>
		inside((tx) =>
			(change === 'update'
				? sql`update audit_entry set kind = 'poll-reopened'`
				: sql`delete from audit_entry`
			).execute(tx)
		);
	await expect(asApp('update')).rejects.toThrow('permission denied');
	await expect(asApp('delete')).rejects.toThrow('permission denied');

	const name = new URL(database.webUrl).pathname;
	const owner = postgres(Object.assign(new URL(inject('ownerUrl')), { pathname: name }).toString(), {
		max: 1,
		onnotice: () => {}
	});
	try {
		await owner`select set_config('app.workspace', ${by.workspaceId}, false)`;
		expect(await owner`select kind from audit_entry`).toHaveLength(1);
		for (const change of [
			`update audit_entry set kind = 'poll-reopened'`,
			'delete from audit_entry',
			'truncate audit_entry',
			'truncate workspace cascade'
		])
			await expect(owner.unsafe(change)).rejects.toThrow('only grows');
	} finally {
		await owner.end();
	}
	await expect(all`delete from audit_entry`).rejects.toThrow('only grows');
	expect(await verdict()).toMatchObject({ entries: 1, finding: null });
	await all`delete from workspace where id = ${by.workspaceId}`;
	expect(await all`select 1 from audit_entry where workspace_id = ${by.workspaceId}`).toEqual([]);
	expect(await all`select 1 from audit_who where workspace_id = ${by.workspaceId}`).toEqual([]);
});

test('forgetting an account leaves a chain that verifies, and nothing that leads to them', async () => {
	const { by, inside, note, verdict } = await aLog();
	const other = await aMember(database);
	await note('poll-closed', aPoll, now, other.accountId);
	await inside((tx) =>
		noteAudit(tx, by, { kind: 'member-removed', subject: null, whom: other.accountId }, now)
	);
	await deleteAccount(db, other.accountId);
	const everyColumn = await all`
		select e::text as entry from audit_entry e where workspace_id = ${by.workspaceId}
		union all select w::text from audit_who w where workspace_id = ${by.workspaceId}`;
	expect(everyColumn).toHaveLength(3);
	expect(JSON.stringify(everyColumn)).not.toContain(other.accountId);
	expect(await verdict()).toMatchObject({ entries: 2, finding: null });
	const { entries } = await inside((tx) => readAudit(tx, by, 0));
	expect(entries).toMatchObject([
		{ who: by.name, whom: null, hasWhom: true },
		{ who: null, hasWho: true }
	]);
});

test('two workspaces: the policy alone and the conditions alone keep their chains apart', async () => {
	const [mine, theirs] = [await aLog(), await aLog()];
	await theirs.note('poll-closed', aPoll);
	const seen = await mine.inside(async (tx) => [
		(await sql`select * from audit_entry`.execute(tx)).rows,
		(await sql`select * from audit_who`.execute(tx)).rows
	]);
	expect(seen).toEqual([[], []]);
	const forged = mine.inside((tx) => noteAudit(tx, theirs.by, { kind: 'poll-closed', subject: aPoll }, now));
	await expect(forged).rejects.toThrow('row-level security');

	for (const table of ['audit_entry', 'audit_who'])
		await all`alter table ${all(table)} disable row level security`;
	try {
		expect(await mine.inside((tx) => readAudit(tx, mine.by, 0))).toMatchObject({
			entries: [],
			head: { number: 0 }
		});
		await mine.note('poll-closed', aPoll);
		expect(await mine.inside((tx) => findHead(tx, mine.by.workspaceId))).toMatchObject({ number: 1 });
		expect(await mine.verdict()).toMatchObject({ entries: 1, finding: null });
	} finally {
		for (const table of ['audit_entry', 'audit_who'])
			await all`alter table ${all(table)} enable row level security`;
	}
});
