// A file of the operator's own for the demo, in the columns of the excerpt.
import { readFile } from 'node:fs/promises';
import { Refused } from '#domain/errors.ts';
import { readTable, type Table } from '#domain/exchange/table.ts';
import { riversideMapping } from './poll.ts';

export type Responses = { name: string; table: Table };

/** Reads `--responses FILE`. Throws one line that says what is wrong with it. */
export async function readResponses(file: string): Promise<Responses> {
	const text = await readFile(file, 'utf8').catch((cause) => {
		throw new Error(`--responses: ${file} cannot be read (${cause.message}).`);
	});
	const table = tableOf(file, text);
	const { source, date, columns } = riversideMapping;
	const needed = [source, date, ...Object.values(columns)];
	const missing = needed.filter((column) => !table.columns.includes(column));
	if (missing.length > 0)
		throw new Error(
			`--responses: ${file} lacks the columns ${missing.join(', ')}. It needs ${needed.join(', ')}.`
		);
	return { name: file, table };
}

function tableOf(file: string, text: string): Table {
	try {
		return readTable(text);
	} catch (cause) {
		if (!(cause instanceof Refused)) throw cause;
		throw new Error(`--responses: ${file}: ${[cause.message, ...Object.values(cause.fields)].join(' ')}`);
	}
}
