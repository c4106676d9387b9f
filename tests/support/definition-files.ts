// Definitions to import: some written here in each format, and those of a folder, where DEFINITIONS_FOLDER names one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { club } from './club.ts';
import { household } from './household.ts';
import { shop } from './shop.ts';

export type DefinitionFile = { name: string; bytes: Buffer };
type Cell = string | number | boolean | null | { t: 'n' | 's'; v?: string | number; f: string };

/** A workbook of these sheets. */
export function workbook(sheets: Record<string, Cell[][]>, bookType: 'xlsx' | 'biff8' = 'xlsx'): Buffer {
	const book = utils.book_new();
	for (const [name, rows] of Object.entries(sheets))
		utils.book_append_sheet(
			book,
			utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell || null))),
			name
		);
	const bytes: unknown = write(book, { type: 'buffer', bookType, compression: true });
	if (!Buffer.isBuffer(bytes)) throw new Error('no workbook was written');
	return bytes;
}

export const surveyJs = (survey: unknown): Buffer => Buffer.from(JSON.stringify(survey));

/** One in each format, the old .xls among them. */
export const ownFiles = (): DefinitionFile[] => [
	{ name: 'household.xlsx', bytes: household('xlsx') },
	{ name: 'household.xls', bytes: household('biff8') },
	{ name: 'club.lss', bytes: club() },
	{ name: 'shop.json', bytes: surveyJs(shop()) }
];

const folder = process.env.DEFINITIONS_FOLDER ?? '';
export const allFiles = (): DefinitionFile[] => [
	...ownFiles(),
	...(folder ? readdirSync(folder) : []).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
];
