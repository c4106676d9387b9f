import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readResponses } from './read-responses.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-responses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(text: string): string {
	const file = join(folder, 'given.csv');
	writeFileSync(file, text);
	return file;
}

test('a file of the same columns is read', async () => {
	const file = fileOf(
		'respondent,date,service,rating,why,improve,satisfied_dissatisfied\nA 1,2021-01-11,111,1,Kind,Nothing,\n'
	);
	expect((await readResponses(file)).table.rows).toHaveLength(1);
});

test('a file that is not there is named', async () => {
	await expect(readResponses('/no/such.csv')).rejects.toThrow(/^--responses: \/no\/such\.csv cannot be read/);
});

test('a file of other columns is refused with the names of those it lacks', async () => {
	await expect(readResponses(fileOf('respondent,date,score\nA 1,2021-01-11,1\n'))).rejects.toThrow(
		'lacks the columns rating, why, improve, satisfied_dissatisfied, service.'
	);
});

test('a file that breaks off is refused with its line', async () => {
	await expect(readResponses(fileOf('respondent,date\n"A 1,2021\n'))).rejects.toThrow(
		/given\.csv: This file/
	);
});
