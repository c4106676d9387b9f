import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { forPurpose, inWorkspace, withReceipt } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { eraseExpired } from '../retention/erase-expired.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { deleteExport } from './delete-export.ts';
import type { ExportOrder } from './export-file.ts';
import { listCovered, readExported } from './export-rows.store.server.ts';
import { listExports } from './export.store.server.ts';
import { handOverExport } from './hand-over-export.ts';
import { makeExport } from './make-export.ts';
import { sweepExports } from './sweep-exports.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const folder = mkdtempSync(join(tmpdir(), 'candor-exports-'));
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function aPoll(changes: Parameters<typeof examplePoll>[0] = {}) {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll(changes));
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const answer = async (fields: Record<string, string> = {}, ticked: string[] = []) => {
		const form = sentForm({ 'q.when': 'sat', 'q.better': 'Open on Saturdays', ...fields });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
		return (await submitResponse(db, secret, slug, sent, now)) ?? '';
	};
	const make = (over: Partial<ExportOrder> = {}) => {
		const order = { what: 'answers' as const, format: 'csv' as const, scope: 1, ...over, pollId };
		return inside((tx) => makeExport(tx, by, secret, order, folder, now));
	};
	const open = (id: string, at = now, who = by) =>
		inside((tx) => handOverExport(tx, who, secret, { pollId, id }, folder, at));
	const read = async (id: string) => {
		const handed = await open(id);
		if (!('path' in handed)) throw new Error(handed.expiredBecause);
		return readFileSync(handed.path, 'utf8');
	};
	const rows = (text: string): string[][] => parse(text, { bom: true });
	return { by, pollId, slug, inside, answer, make, open, read, rows };
}

test('a CSV holds a person, a day and the declared questions, and nothing else that is stored', async () => {
	const { answer, make, read, rows, pollId } = await aPoll({ identity: 'identified', purposes: ['contact'] });
	const grid = { 'q.grid.price.i': '5', 'q.grid.price.s': '2', 'q.nps': '9' };
	const code = await answer({ ...grid, 'contact.email': 'maria@example.org' });
	const [response] = await all`select id, receipt_hash from response where poll_id = ${pollId}`;
	await all`insert into answer (workspace_id, response_id, question_id, poll_id, value)
		select workspace_id, id, 'undeclared', poll_id, '"canary"' from response where id = ${response?.id}`;
	const text = await read(await make());
	const [heading, line] = rows(text);
	expect(heading).toEqual([
		'person',
		'day',
		'When would you most like to bring your bike?',
		'How likely are you to recommend us to a friend?',
		'What could we do better?',
		...['The price: importance', 'The price: satisfaction', 'How fast it is done: importance'].map(
			(each) => `How important is each to you, and how satisfied are you? ${each}`
		),
		'How important is each to you, and how satisfied are you? How fast it is done: satisfaction'
	]);
	expect(line?.slice(1)).toEqual([
		now.toISOString().slice(0, 10),
		'On a Saturday',
		'9',
		'Open on Saturdays',
		'5',
		'2',
		'',
		''
	]);
	for (const never of ['maria', code, response?.id, response?.receipt_hash, 'canary'])
		expect(text).not.toContain(never);
	const json = JSON.parse(await read(await make({ format: 'json' })));
	expect(json.responses).toMatchObject([{ person: line?.[0], answers: { when: 'sat', nps: 9 } }]);
	expect(JSON.stringify(json)).not.toMatch(/canary|maria/);
});

test('no cell opens as a formula', async () => {
	const { answer, make, read, rows } = await aPoll();
	const evil = ['=1+1', ' =cmd|calc', '＝1', '@SUM(A1)', '+1', '-1', 'fine\n=HYPERLINK("x")'];
	for (const words of evil) await answer({ 'q.better': words });
	const cells = rows(await read(await make())).flat();
	expect(cells.length).toBeGreaterThan(evil.length * 4);
	for (const line of cells.flatMap((cell) => cell.split('\n'))) expect(line).not.toMatch(/^\s*[=+\-@＝]/);
});

test('export gives what inform allows: by the policy alone, and by the condition alone', async () => {
	const { answer, pollId, inside, by } = await aPoll();
	await answer();
	const gone = await answer();
	await withdrawConsent(db, secret, gone, (id) => contactLink(secret, id), now);
	const at = { workspaceId: by.workspaceId, pollId };
	const plain = (purpose: 'export' | 'export@2' | 'profile', reader = by.accountId) =>
		inside((tx) =>
			forPurpose(tx, { reader, purpose }, () => tx.selectFrom('answer').select('value').execute())
		);
	expect(await plain('export')).toHaveLength(2);
	expect(await plain('export@2')).toEqual([]);
	expect(await plain('export', '')).toEqual([]);

	for (const table of ['response', 'answer']) await all`alter table ${all(table)} disable row level security`;
	try {
		const found = (purpose: 'export' | 'export@2') =>
			inside((tx) =>
				forPurpose(tx, { reader: by.accountId, purpose }, async () => {
					const ids: string[] = [];
					for await (const one of readExported(tx, secret, at, ids)) expect(one.version).toBe(1);
					expect(await listCovered(tx, at)).toEqual(ids);
					return ids.length;
				})
			);
		expect(await found('export')).toBe(1);
		expect(await found('export@2')).toBe(0);
	} finally {
		for (const table of ['response', 'answer'])
			await all`alter table ${all(table)} enable row level security`;
	}
});

test('one withdraws, and the file can no longer be opened, is listed as such, and leaves the disk', async () => {
	const { answer, make, open, inside, by, pollId } = await aPoll();
	const code = await answer();
	await answer();
	const id = await make();
	const late = await answer();
	await eraseResponse(db, secret, late, now);
	expect(await open(id)).toHaveProperty('path');
	await withdrawConsent(db, secret, code, (response) => contactLink(secret, response), now);
	const [listed] = await inside((tx) => listExports(tx, { workspaceId: by.workspaceId, pollId }));
	expect(listed).toMatchObject({ id, rows: 2, madeBy: by.name, expiredBecause: 'taken-back' });
	expect(await open(id)).toEqual({ expiredBecause: 'taken-back' });
	expect(await sweepExports(db, folder, now)).toBeGreaterThan(0);
	expect(await all`select 1 from export_row where export_id = ${id}`).toHaveLength(0);
});

test.each(['erased', 'swept', 'changed'])('the same when an answer in it is %s', async (how) => {
	const { answer, make, open, pollId } = await aPoll();
	const code = await answer();
	const id = await make();
	if (how === 'erased') await eraseResponse(db, secret, code, now);
	if (how === 'swept') {
		await all`update response set delete_after = current_date - 1 where poll_id = ${pollId}`;
		await eraseExpired(db, secret, now);
	}
	if (how === 'changed')
		await withReceipt(db, tokenHash(code), (tx) =>
			sql`update answer set value = '"Other"' where question_id = 'better'`.execute(tx)
		);
	const [row] = await all`select expired_because from export_file where id = ${id}`;
	expect(row?.expired_because).toBe('taken-back');
	expect(await open(id)).toEqual({ expiredBecause: 'taken-back' });
});

test('erased while the file was being written, unseen by it: the hand-over finds out', async () => {
	const { answer, make, open } = await aPoll();
	const code = await answer();
	await answer();
	await all`alter table response disable trigger user`;
	try {
		const id = await make();
		await eraseResponse(db, secret, code, now);
		expect(await open(id)).toEqual({ expiredBecause: 'taken-back' });
		expect((await all`select expired_because from export_file where id = ${id}`)[0]?.expired_because).toBe(
			'taken-back'
		);
	} finally {
		await all`alter table response enable trigger user`;
	}
});

test('a real race: thirty people erase while files are made; no file with one of them is ever handed over', async () => {
	const { answer, make, open } = await aPoll();
	const codes: string[] = [];
	for (let at = 0; at < 30; at += 1) codes.push(await answer({ 'q.better': `canary ${at} ends` }));
	await answer();
	const gone = new Set<number>();
	const erase = async () => {
		for (const [at, code] of codes.entries()) {
			await eraseResponse(db, secret, code, now);
			gone.add(at);
		}
	};
	const makeAndOpen = async () => {
		const id = await make();
		const before = new Set(gone);
		const handed = await open(id);
		if (!('path' in handed)) return 0;
		const text = readFileSync(handed.path, 'utf8');
		for (const at of before) expect(text).not.toContain(`canary ${at} ends`);
		return 1;
	};
	const files = async () => {
		for (let at = 0; at < 6; at += 1) await makeAndOpen();
	};
	await Promise.all([erase(), files(), files()]);
	expect(await makeAndOpen()).toBe(1);
});

test('after seven days, and when it is deleted, a file is over; a reader and a stranger never open it', async () => {
	const { answer, make, open, inside, by, pollId } = await aPoll();
	const stranger = await aPoll();
	await answer();
	const id = await make();
	const path = readdirSync(folder).map((name) => join(folder, name));
	expect(path.every((each) => (statSync(each).mode & 0o077) === 0)).toBe(true);
	await expect(open(id, now, { ...by, role: 'reader' })).rejects.toMatchObject({ code: 'not-allowed' });
	await expect(
		stranger.inside((tx) => handOverExport(tx, stranger.by, secret, { pollId, id }, folder, now))
	).rejects.toMatchObject({ code: 'not-found' });
	expect(await open(id, inDays(6.9))).toHaveProperty('path');
	expect(await open(id, inDays(7.1))).toEqual({ expiredBecause: 'days-over' });

	const other = await make();
	const handed = await open(other);
	await inside((tx) => deleteExport(tx, by, { pollId, id: other }, folder, now));
	expect(await open(other)).toEqual({ expiredBecause: 'deleted' });
	expect('path' in handed && existsSync(handed.path)).toBe(false);
	const third = await make();
	await sweepExports(db, folder, inDays(8));
	expect(await open(third)).toEqual({ expiredBecause: 'days-over' });
	expect(readdirSync(folder)).toEqual([]);
});

test('a profile file links addresses to people who allowed that, and to nobody else', async () => {
	const { answer, make, open, read, rows } = await aPoll({
		identity: 'identified',
		purposes: ['contact', 'profile']
	});
	await expect(make({ what: 'profile' })).rejects.toMatchObject({ code: 'refused' });
	const code = await answer({ 'contact.email': 'yes@example.org' }, ['profile']);
	await answer({ 'contact.email': 'no@example.org' }, ['contact']);
	const id = await make({ what: 'profile' });
	const [heading, line, ...more] = rows(await read(id));
	expect([heading, line?.[1], more]).toEqual([['person', 'address'], 'yes@example.org', []]);
	const people = rows(await read(await make())).map(([person]) => person);
	expect(people).toContain(line?.[0]);
	await withdrawConsent(db, secret, code, (response) => contactLink(secret, response), now);
	expect(await open(id)).toEqual({ expiredBecause: 'taken-back' });
});

test('ten thousand people are read a few at a time, and the file holds them all', async () => {
	const { answer, make, read, pollId } = await aPoll();
	await answer();
	await all`
		with model as (select * from response where poll_id = ${pollId}), more as (
			insert into response (workspace_id, id, poll_id, version, fingerprint, mode, answered_on, delete_after, allowed)
			select workspace_id, gen_random_uuid(), poll_id, version, fingerprint, 'anonymous', answered_on, delete_after,
				allowed from model, generate_series(1, 9999) returning workspace_id, id, poll_id)
		insert into answer (workspace_id, response_id, question_id, poll_id, value)
		select workspace_id, id, 'better', poll_id, to_jsonb(repeat('words ', 200)) from more`;
	globalThis.gc?.();
	const before = process.memoryUsage().heapUsed;
	let most = 0;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed - before)), 5);
	const id = await make();
	clearInterval(watch);
	const text = await read(id);
	expect(text.length).toBeGreaterThan(12_000_000);
	expect(text.match(/\r\n/g)).toHaveLength(10_001);
	console.log(
		`export.heap_growth_mb: ${Math.round(most / 1e6)} for a file of ${Math.round(text.length / 1e6)} MB`
	);
});
