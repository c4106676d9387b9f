import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aMember, testDatabase } from '../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { readHeads } from '../domain/audit/head.ts';
import { noteAudit } from '../domain/audit/note-audit.ts';
import { verifyAudit } from '../domain/audit/verify-audit.ts';
import { readAuditHead } from '../domain/workspaces/read-audit-head.ts';
import { appendMovedHeads, keepHeads } from './audit-heads.ts';

const database = await testDatabase();
const { db } = database;
const now = new Date('2026-11-24T10:20:30.456Z');
const folder = mkdtempSync(join(tmpdir(), 'candor-heads-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'heads.jsonl');
const heads = () => readHeads(readFileSync(file, 'utf8')).heads;

const [mine, theirs, quiet] = [await aMember(database), await aMember(database), await aMember(database)];
const note = (by: typeof mine) =>
	inWorkspace(db, by.workspaceId, (tx) => noteAudit(tx, by, { kind: 'poll-closed', subject: null }, now));

test('a line is appended for each workspace whose head moved, as its public address serves it', async () => {
	expect(await appendMovedHeads(db, file)).toBe(0);
	await note(mine);
	await note(theirs);
	expect(await appendMovedHeads(db, file)).toBe(2);
	expect(await appendMovedHeads(db, file)).toBe(0);
	await note(mine);
	expect(await appendMovedHeads(db, file)).toBe(1);
	expect(heads().map((head) => head.workspace)).toEqual([
		...[mine, theirs].map((each) => each.workspaceId),
		mine.workspaceId
	]);
	expect(await readAuditHead(db, mine.workspaceAddress)).toEqual(heads().at(-1));
	expect(await readAuditHead(db, quiet.workspaceAddress)).toMatchObject({ number: 0, happenedAt: null });
	expect(await readAuditHead(db, 'no-such-works')).toBeNull();
	expect((await verifyAudit(db, heads())).every((verdict) => verdict.finding === null)).toBe(true);
});

test('the server keeps them at its start and at its end; a torn line spoils no other', async () => {
	writeFileSync(file, '');
	const stop = keepHeads(db, file);
	await expect.poll(() => heads().length).toBe(2);
	await note(theirs);
	appendFileSync(file, '{"workspace":"tor');
	await stop();
	expect(readHeads(readFileSync(file, 'utf8'))).toMatchObject({ unreadable: [3] });
	expect(heads().at(-1)).toMatchObject({ workspace: theirs.workspaceId, number: 2 });
});
