// The command itself, as an operator runs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { inWorkspace } from '../../src/db/scope.ts';
import { noteAudit } from '../../src/domain/audit/note-audit.ts';
import { appendMovedHeads } from '../../src/server/audit-heads.ts';
import { TEST_SECRET } from '../support/database-server.ts';
import { aMember, testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const { db, all } = database;
const folder = mkdtempSync(join(tmpdir(), 'candor-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
const heads = join(folder, 'heads.jsonl');

const { pathname } = new URL(database.webUrl);
const DATABASE_URL = Object.assign(new URL(inject('ownerUrl')), { pathname }).toString();
const secrets = { superPassword: 'test', ownerPassword: 'test', secret: TEST_SECRET };
writeFileSync(join(folder, 'secrets.json'), JSON.stringify(secrets));

function verify(...options: string[]) {
	const env = { PATH: process.env.PATH, DATABASE_URL, DATA_DIR: folder };
	const run = spawnSync(process.execPath, ['src/bin/audit-verify.ts', ...options], { env, encoding: 'utf8' });
	return { status: run.status, said: run.stdout.trim().split('\n'), wrong: run.stderr };
}

test('it prints a line a workspace and how many are in order; the first wrong entry ends it with 1', async () => {
	const [mine, theirs] = [await aMember(database), await aMember(database)];
	for (const by of [mine, mine, mine, theirs])
		await inWorkspace(db, by.workspaceId, (tx) =>
			noteAudit(tx, by, { kind: 'poll-closed', subject: null }, new Date())
		);
	await appendMovedHeads(db, heads);
	const whole = verify('--heads', heads);
	expect(whole.status, whole.wrong).toBe(0);
	expect(whole.said).toEqual([
		expect.stringMatching(`^${mine.workspaceAddress}: 3 entries in order, head [0-9a-f]{64}$`),
		expect.stringMatching(`^${theirs.workspaceAddress}: 1 entry in order, head [0-9a-f]{64}$`),
		'audit.verified: 2 of 2'
	]);
	expect(verify().said.at(-2)).toContain('No heads were given');

	await all.begin(async (sql) => {
		await sql`set local session_replication_role = replica`;
		await sql`delete from audit_entry where workspace_id = ${mine.workspaceId} and number = 2`;
		await sql`delete from audit_entry where workspace_id = ${theirs.workspaceId}`;
		await sql`delete from audit_who where workspace_id = ${theirs.workspaceId}`;
	});
	const wrong = verify('--heads', heads);
	expect(wrong.status).toBe(1);
	expect(wrong.said).toEqual([
		`${mine.workspaceAddress}: WRONG, entry 2 is missing.`,
		`${theirs.workspaceAddress}: WRONG, the chain is gone.`,
		'audit.verified: 0 of 2'
	]);
	expect(verify('--heads', join(folder, 'nowhere'))).toMatchObject({
		status: 1,
		wrong: expect.stringContaining('There is no file')
	});
});
