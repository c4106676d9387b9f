import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { readBoard } from '../insights/read-board.ts';
import { importCodebook } from './import-codebook.ts';
import { importResponses } from './import-responses.ts';
import { mappingInput } from './mapping.ts';
import { readTable } from './table.ts';

const database = await testDatabase();
const { all, secret } = database;
const now = new Date();

const csv = [
	'person,day,when,score,better,quote',
	'customer-no-1,2021-01-11,On a Saturday,9,"Open on Saturdays, ""please""",yes',
	'customer-no-2,2021-01-12,sat,,"Two\nlines",no',
	'customer-no-3,12/01/2021,week,3,Late,yes',
	'customer-no-4,2021-01-13,Sunday,10,Good,',
	'customer-no-5,2021-01-14,,,,yes',
	'customer-no-6,2021-01-15,week,11,Fine,yes'
].join('\r\n');

const mapping = (over: object = {}) =>
	mappingInput.parse({
		collectedBy: 'The old survey tool',
		basis: 'Asked on paper, with leave to use the answers to improve the service.',
		source: 'person',
		date: 'day',
		quote: 'quote',
		columns: { when: 'when', nps: 'score', better: 'better' },
		...over
	});

async function aPoll() {
	const by = await aMember(database);
	const { pollId } = await publishExample(database, by, examplePoll());
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(database.db, by.workspaceId, act);
	const take = (over: object = {}, text = csv) =>
		inside((tx) =>
			importResponses(
				tx,
				by,
				secret,
				{ pollId, table: readTable(text), mapping: mapping(over), fileName: 'old.csv' },
				now
			)
		);
	return { by, pollId, inside, take };
}

test('values that nothing stands for are asked about, and nothing is stored meanwhile', async () => {
	const { take, pollId } = await aPoll();
	await expect(take()).rejects.toMatchObject({ unknown: { when: ['Sunday'], nps: ['11'] } });
	expect(await all`select 1 from response where poll_id = ${pollId}`).toHaveLength(0);
});

test('rows are taken once, bad rows are reported by line, quotes only where the file says so', async () => {
	const { take, by, pollId, inside } = await aPoll();
	const values = { when: { Sunday: '' }, nps: { '11': '' } };
	expect(await take({ values })).toEqual({
		taken: 4,
		seen: 0,
		empty: 1,
		leftOut: [{ line: 4, problem: '“12/01/2021” is no day. Write days as 2026-11-24.' }]
	});
	expect(await take({ values })).toMatchObject({ taken: 0, seen: 4 });
	const rows = await all`
		select r.allowed, r.receipt_hash, a.value from response r
		join answer a on a.response_id = r.id and a.question_id = 'better'
		where r.poll_id = ${pollId} order by r.answered_on`;
	expect(rows.map((row) => [row.value, row.allowed.join()])).toEqual([
		['Open on Saturdays, "please"', 'inform,quote'],
		['Two\nlines', 'inform'],
		['Good', 'inform'],
		['Fine', 'inform,quote']
	]);
	expect(JSON.stringify(await all`select * from response where poll_id = ${pollId}`)).not.toContain(
		'customer-no-'
	);
	const quotable = await inside((tx) =>
		forPurpose(tx, { reader: by.accountId, purpose: 'quote' }, () =>
			tx.selectFrom('response').select('id').execute()
		)
	);
	expect(quotable).toHaveLength(2);
});

test('a file with an open quotation mark, twice the same column or no rows is refused with what to do', () => {
	for (const bad of ['a,b\n1,"2\n', 'a,a\n1,2', 'a,b'])
		expect(() => readTable(bad)).toThrowError(
			expect.objectContaining({ fields: { file: expect.any(String) } })
		);
	expect(readTable('\uFEFFa;b\n1;2').rows).toEqual([{ a: '1', b: '2' }]);
});

test('a codebook file gives the board its themes, over answers that were imported', async () => {
	const { take, by, pollId, inside } = await aPoll();
	const lines = Array.from(
		{ length: 30 },
		(_each, at) => `p${at},2021-01-11,sat,9,Too late number ${at},yes`
	);
	await take({}, ['person,day,when,score,better,quote', ...lines].join('\n'));
	const file = {
		schema: 'candor-codebook/1' as const,
		themes: [{ name: 'It was late', kind: 'pain-point' as const, definition: '' }],
		readings: lines.map((_line, at): [string, string, number[], number, number] => [
			`p${at}`,
			'better',
			at < 14 ? [0] : [],
			0,
			8
		]),
		words: { '0': [['p3', 'better'] satisfies [string, string]] }
	};
	const load = () => inside((tx) => importCodebook(tx, by, secret, { pollId, file }, now));
	expect(await load()).toEqual({ themes: 1, readings: 30, codings: 14 });
	expect(await load()).toMatchObject({ themes: 1 });
	const board = await inside((tx) =>
		readBoard(tx, { workspaceId: by.workspaceId, pollId, reader: by.accountId, scope: 1 }, examplePoll())
	);
	expect(board.lanes).toMatchObject([
		{ name: 'Pain points', cards: [{ people: 14, base: 30, words: { marked: 'Too late' } }] }
	]);
});
