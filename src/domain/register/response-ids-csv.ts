import { stringify } from 'csv-stringify/sync';
import { spreadsheetCell } from '../exchange/spreadsheet-cell.ts';

/** The ids of responses, one a line: opaque, they say nothing about anybody without the database. */
export const responseIdsCsv = (ids: readonly string[]): string =>
	stringify([['Response'], ...ids.map((id) => [spreadsheetCell(id)])], { record_delimiter: 'windows' });
