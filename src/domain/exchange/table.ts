// A file of rows under one line of column names, as CSV. csv-parse reads it: quotes, line breaks in cells, a BOM, any delimiter.
import { parse } from 'csv-parse/sync';
import { Refused } from '../errors.ts';

export type Table = { columns: string[]; rows: Record<string, string>[] };

export const MOST_ROWS = 50_000;

/** Reads a CSV. Throws Refused with the line where it breaks off. `each`: what its lines are. */
export function readTable(text: string, each = 'a line for each person'): Table {
	let cells: string[][];
	try {
		cells = parse(text, {
			bom: true,
			skip_empty_lines: true,
			relax_column_count: true,
			delimiter: delimiterOf(text)
		});
	} catch (cause) {
		const line = cause instanceof Error && 'lines' in cause ? Number(cause.lines) : 0;
		throw new Refused('This file cannot be read as CSV.', {
			file: line
				? `It breaks off at line ${line}: look for a quotation mark that is not closed.`
				: 'It is no CSV.'
		});
	}
	const [columns = [], ...lines] = cells;
	if (columns.length === 0 || lines.length === 0)
		throw new Refused('This file has no rows.', {
			file: `It needs a line of column names, and ${each}.`
		});
	if (new Set(columns).size < columns.length)
		throw new Refused('Two columns of this file have the same name.', {
			file: 'Give every column its own name.'
		});
	if (lines.length > MOST_ROWS)
		throw new Refused('This file is too long.', { file: `At most ${MOST_ROWS} rows at a time.` });
	const rows = lines.map((line) => Object.fromEntries(columns.map((column, at) => [column, line[at] ?? ''])));
	return { columns, rows };
}

/** The most frequent of comma, semicolon and tab in the first line. */
function delimiterOf(text: string): string {
	const [first = ''] = text.split(/\r?\n/, 1);
	const count = (mark: string) => first.split(mark).length;
	return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
