// Translations as CSV, for a spreadsheet: a line for each text. What looks like a formula leaves with an apostrophe before it,
// so that no program runs it, and comes back without.
import { stringify } from 'csv-stringify/sync';
import { grouped, refuse } from '../definitions/limits.ts';
import { escapedCell, unescapedCell } from '../spreadsheet-cell.ts';
import { readTable } from '../table.ts';
import { MOST, type ReadFile, type WrittenUnit } from './units.ts';

export function writeCsv(units: readonly WrittenUnit[], { own, tag }: { own: string; tag: string }): string {
	const heading = ['path', 'where', `original (${own})`, `translation (${tag})`];
	const lines = units.map(({ path, place, source, target }) => [path, place, source, target]);
	return stringify(
		[heading, ...lines].map((cells) => cells.map(escapedCell)),
		{ bom: true, quoted: true, record_delimiter: 'windows' }
	);
}

/** Throws Refused where it cannot be read, or its columns are not ours. */
export function readCsv(text: string): ReadFile {
	const { columns, rows } = readTable(text, 'a line for each text');
	const called = (name: string) =>
		columns.find(
			(column) =>
				column
					.trim()
					.toLowerCase()
					.replace(/\s*\(.*/, '') === name
		);
	const [path, original, translation] = ['path', 'original', 'translation'].map(called);
	if (path === undefined || translation === undefined)
		return refuse('It needs the columns “path” and “translation”, as the file that you took away here.');
	if (rows.length > MOST.units) refuse(`It has more than ${grouped(MOST.units)} texts. No poll has so many.`);
	if (rows.some((row) => Object.values(row).some((cell) => cell.length > MOST.text)))
		refuse(`A text in it has more than ${grouped(MOST.text)} characters.`);
	return {
		language: /\(([^)]+)\)/.exec(translation)?.[1] ?? null,
		units: rows.map((row) => ({
			path: (row[path] ?? '').trim(),
			source: original === undefined ? null : unescapedCell(row[original] ?? ''),
			target: unescapedCell(row[translation] ?? '')
		}))
	};
}
