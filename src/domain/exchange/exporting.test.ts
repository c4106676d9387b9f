import { expect, test } from 'vitest';
import { sentForm } from '../../../tests/support/sent-form.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forPurpose } from '#db/scope.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { eraseExpired } from '../retention/erase-expired.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { changeAnswers } from '../rights/change-answers.ts';
import { listCovered, readExported } from './export-rows.store.server.ts';
import { listExports } from './export.store.server.ts';
import { sweepExports } from './sweep-exports.ts';
import { exportingFrom } from '../../../tests/support/exported-poll.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const { aPoll, folder } = exportingFrom(database, now);

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
		await changeAnswers(db, secret, code, sentForm({ 'q.when': 'sat', 'q.better': 'Other' }), now);
	const [row] = await all`select expired_because from export_file where id = ${id}`;
	expect(row?.expired_because).toBe('taken-back');
	expect(await open(id)).toEqual({ expiredBecause: 'taken-back' });
});

test('erased while the file was being written, unseen by it: the hand-over finds out', async () => {
	const { answer, make, open } = await aPoll();
	const code = await answer();
	await answer();
	for (const table of ['response', 'answer']) await all`alter table ${all(table)} disable trigger user`;
	try {
		const id = await make();
		await eraseResponse(db, secret, code, now);
		expect(await open(id)).toEqual({ expiredBecause: 'taken-back' });
		expect((await all`select expired_because from export_file where id = ${id}`)[0]?.expired_because).toBe(
			'taken-back'
		);
	} finally {
		for (const table of ['response', 'answer']) await all`alter table ${all(table)} enable trigger user`;
	}
});
