// Writing an export to its file, row by row as it is read.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { PollVersion } from '../polls/poll.ts';
import { cellsOf, columnsOf, declaredValues, type ExportedResponse } from './export-columns.ts';
import { spreadsheetCell } from './spreadsheet-cell.ts';

type People = AsyncIterable<ExportedResponse>;
/** A spreadsheet knows by the mark that it is UTF-8. Every cell is quoted, and opens as text. */
const CSV = { bom: true, quoted: true, record_delimiter: 'windows' } as const;

/** Readable by the server's own user only. */
const into = (path: string) => createWriteStream(path, { flags: 'wx', mode: 0o600 });

export async function writeCsv(path: string, lines: AsyncIterable<string[]>): Promise<void> {
	const safe = async function* () {
		for await (const cells of lines) yield cells.map(spreadsheetCell);
	};
	await pipeline(Readable.from(safe()), stringify(CSV), into(path));
}

/** A line of headings, then a line for each person. */
export async function* csvLines(versions: readonly PollVersion[], people: People): AsyncGenerator<string[]> {
	const columns = columnsOf(versions);
	yield ['person', 'day', ...columns.map((column) => column.heading)];
	for await (const response of people) yield cellsOf(columns, versions, response);
}

/** The questions of each version as they were asked, then each person's values as they are stored. */
export async function writeJson(
	path: string,
	head: { poll: string; madeOn: string },
	versions: readonly PollVersion[],
	people: People
): Promise<void> {
	const statements = versions.map(({ fingerprint, content }) => ({
		fingerprint,
		questions: content.questions,
		...(content.hidden ? { hidden: content.hidden } : {})
	}));
	const start = JSON.stringify({ schema: 'candor-export/1', ...head, statements }).slice(0, -1);
	const text = async function* () {
		yield `${start},"responses":[`;
		let comma = '';
		for await (const response of people) {
			const { person, day, fingerprint } = response;
			yield `${comma}\n${JSON.stringify({ person, day, fingerprint, answers: declaredValues(versions, response) })}`;
			comma = ',';
		}
		yield '\n]}\n';
	};
	await pipeline(Readable.from(text()), into(path));
}
