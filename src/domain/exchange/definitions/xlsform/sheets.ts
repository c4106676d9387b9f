// A workbook as rows under column names. Only values are read: no formula runs, no link is followed, nothing is fetched.
import { CFB, read, utils, type WorkBook } from '@e965/xlsx';
import { z } from 'zod';
import { grouped, MOST, refuse } from '../limits.ts';
import { unzip } from '../unzip.ts';

export type Row = { number: number; cells: ReadonlyMap<string, string> };
export type Sheet = {
	name: string;
	/** As they are written, in order. */
	columns: string[];
	rows: Row[];
	/** Where a formula stood; its last value was read. */
	formulas: string[];
};

const cell = z.object({
	v: z.union([z.string(), z.number(), z.boolean(), z.date()]).optional(),
	w: z.string().optional(),
	f: z.string().optional(),
	t: z.string().optional()
});

const NO_WORKBOOK =
	'It cannot be read as a spreadsheet. Open it where it was made, save it again, and try once more.';

/** The sheets of an .xls or .xlsx. Throws Refused. */
export async function readSheets(bytes: Buffer): Promise<Sheet[]> {
	const book = opened(isZip(bytes) ? await rebuilt(bytes) : bytes);
	let characters = 0;
	if (book.SheetNames.length > MOST.sheets)
		refuse(`It has ${grouped(book.SheetNames.length)} sheets; at most ${MOST.sheets} are read.`);
	return book.SheetNames.map((name) => {
		const sheet = new Map(Object.entries(book.Sheets)).get(name);
		const rows = sheet ? gridOf(Reflect.get(sheet, '!data'), name) : [];
		for (const { texts } of rows) for (const text of texts.values()) characters += text.length;
		if (characters > MOST.unzipped) refuse(`It holds more than ${grouped(MOST.unzipped)} characters.`);
		return headed(name, rows);
	});
}

export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

/** The same workbook, of the parts that were counted: what is read next cannot unfold to anything else. */
async function rebuilt(bytes: Buffer): Promise<Buffer> {
	const files = await unzip(bytes);
	const parts = [...files].filter(([name]) => /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/)/.test(name));
	if (!files.has('xl/workbook.xml')) refuse('It is a zip, but no spreadsheet of the kind .xlsx.');
	const whole = CFB.utils.cfb_new({});
	for (const [name, content] of parts) {
		if (!/\.(xml|rels)$/.test(name)) continue;
		if (/<!(DOCTYPE|ENTITY)/i.test(content.toString('latin1')))
			refuse('It declares entities of its own. No spreadsheet program writes that.');
		CFB.utils.cfb_add(whole, `/${name}`, content);
	}
	const written: unknown = CFB.write(whole, { fileType: 'zip', type: 'buffer' });
	return Buffer.isBuffer(written) ? written : refuse(NO_WORKBOOK);
}

function opened(bytes: Buffer): WorkBook {
	try {
		return read(bytes, {
			type: 'buffer',
			dense: true,
			cellFormula: true,
			cellHTML: false,
			sheetRows: MOST.rows + 2
		});
	} catch {
		return refuse(NO_WORKBOOK);
	}
}

type GridRow = { number: number; texts: Map<number, string>; formulas: number[] };

function gridOf(data: unknown, name: string): GridRow[] {
	if (!Array.isArray(data)) return [];
	if (data.length > MOST.rows) refuse(`The sheet “${name}” has more than ${grouped(MOST.rows)} rows.`);
	const rows: GridRow[] = [];
	data.forEach((line: unknown, at) => {
		if (!Array.isArray(line)) return;
		const row: GridRow = { number: at + 1, texts: new Map(), formulas: [] };
		line.forEach((each: unknown, column) => {
			const read = cell.safeParse(each);
			if (!read.success) return;
			if (column >= MOST.columns) refuse(`The sheet “${name}” has more than ${MOST.columns} columns.`);
			if (read.data.f !== undefined) row.formulas.push(column);
			const text = textOf(read.data);
			if (text.length > MOST.cell)
				refuse(
					`The cell ${utils.encode_cell({ r: at, c: column })} of the sheet “${name}” holds ${grouped(text.length)} characters; at most ${grouped(MOST.cell)} are read.`
				);
			if (text !== '') row.texts.set(column, text);
		});
		if (row.texts.size > 0 || row.formulas.length > 0) rows.push(row);
	});
	return rows;
}

function textOf({ v, w, t }: z.infer<typeof cell>): string {
	if (v === undefined || t === 'e') return '';
	const text = typeof v === 'string' ? v : typeof v === 'boolean' ? String(v) : (w ?? String(v));
	return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
}

function headed(name: string, [first, ...rest]: GridRow[]): Sheet {
	const columns = first ? [...first.texts].map(([, text]) => text) : [];
	const headings = new Map<number, string>();
	for (const [at, text] of first?.texts ?? [])
		if (![...headings.values()].includes(text)) headings.set(at, text);
	const formulas = [first, ...rest].flatMap((row) =>
		(row?.formulas ?? []).map((column) => utils.encode_cell({ r: (row?.number ?? 1) - 1, c: column }))
	);
	const rows = rest.map(({ number, texts }) => ({
		number,
		cells: new Map(
			[...texts].map(([at, text]): [string, string] => [headings.get(at) ?? utils.encode_col(at), text])
		)
	}));
	return { name, columns, rows: rows.filter(({ cells }) => cells.size > 0), formulas };
}
