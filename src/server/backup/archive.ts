// The form of a back-up inside its wrapping. A line that says what it holds; for each table a line and its rows in blocks,
// each behind its length, 0 ending the table; and a closing line with the SHA-256 of all of it.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readerOf, type ByteReader } from './byte-reader.ts';

export const SCHEMA = 'candor-backup/1';
const BLOCK = 128 * 1024;
const MOST = 2 * BLOCK;

const head = z.object({
	schema: z.literal(SCHEMA),
	takenAt: z.iso.datetime(),
	migrations: z.array(z.string()).min(1),
	tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
	sequences: z.array(z.object({ name: z.string(), last: z.number() })),
	/** Tells which server secret the back-up belongs to, without giving it away. */
	secretMark: z.string(),
	/** The secret itself, only where the back-up is encrypted. */
	secret: z.string().optional()
});
export type Head = z.infer<typeof head>;
export type TableName = Head['tables'][number];
const closing = z.object({ head: z.string(), tables: z.record(z.string(), z.string()) });

/** It does not hold what was written into it. */
export class Damaged extends Error {
	constructor() {
		super('This back-up is cut short or was altered. Nothing was restored. Take another back-up file.');
	}
}
export class NewerSchema extends Error {
	constructor() {
		super(
			'This back-up was made by a newer Candor. Nothing was restored. Update Candor, then restore again.'
		);
	}
}

const sum = (text: Buffer | string) => createHash('sha256').update(text);

export async function* writeArchive(
	what: Head,
	rowsOf: (table: TableName) => AsyncIterable<Buffer>
): AsyncGenerator<Buffer> {
	const first = line(what);
	yield first;
	const tables: Record<string, string> = {};
	for (const table of what.tables) {
		const tableLine = line({ table: table.name });
		const hash = sum(tableLine);
		yield tableLine;
		for await (const block of inBlocks(rowsOf(table))) {
			hash.update(block);
			yield Buffer.from(`${block.length}\n`);
			yield block;
		}
		yield Buffer.from('0\n');
		tables[table.name] = hash.digest('hex');
	}
	yield line({ head: sum(first).digest('hex'), tables });
}

/** Hands on the head and each table's rows as they come, until `signal` is aborted. Throws Damaged at the end where a sum does not agree. */
export async function readArchive(
	bytes: AsyncIterable<Uint8Array>,
	take: {
		head(what: Head): Promise<void>;
		table(table: TableName, rows: AsyncIterable<Buffer>): Promise<void>;
	},
	signal?: AbortSignal
): Promise<void> {
	const reader = readerOf(bytes, () => new Damaged());
	const first = await reader.line(MOST);
	const what = readHead(first);
	await take.head(what);
	const tables: Record<string, string> = {};
	for (const table of what.tables) {
		const tableLine = await reader.line(MOST);
		const hash = sum(`${tableLine}\n`);
		if (`${tableLine}\n` !== line({ table: table.name }).toString()) throw new Damaged();
		await take.table(table, blocksOf(reader, hash.update.bind(hash), signal));
		tables[table.name] = hash.digest('hex');
	}
	const read = closing.safeParse(parsed(await reader.line(MOST)));
	const expected = { head: sum(`${first}\n`).digest('hex'), tables };
	if (!read.success || JSON.stringify(read.data) !== JSON.stringify(expected)) throw new Damaged();
	if (!(await reader.atEnd())) throw new Damaged();
}

/** Reads to the end without looking. */
export async function passOver(rows: AsyncIterable<Buffer>): Promise<void> {
	for await (const block of rows) void block;
}

function readHead(first: string): Head {
	const object = parsed(first);
	const read = head.safeParse(object);
	if (read.success) return read.data;
	const schema = z.object({ schema: z.string() }).safeParse(object).data?.schema;
	throw schema?.startsWith('candor-backup/') && schema !== SCHEMA ? new NewerSchema() : new Damaged();
}

async function* blocksOf(
	reader: ByteReader,
	note: (block: Buffer) => void,
	signal?: AbortSignal
): AsyncGenerator<Buffer> {
	for (;;) {
		signal?.throwIfAborted();
		const length = Number(await reader.line(16));
		if (length === 0) return;
		if (!Number.isInteger(length) || length < 0 || length > MOST) throw new Damaged();
		const block = await reader.bytes(length);
		note(block);
		yield block;
	}
}

/** Rows come one by one; a block a row would double the size. A row wider than a block is cut. */
async function* inBlocks(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	let held: Buffer[] = [];
	let length = 0;
	for await (const row of rows) {
		held.push(row);
		length += row.length;
		if (length < BLOCK) continue;
		const all = Buffer.concat(held);
		for (let at = 0; at < all.length; at += BLOCK) yield all.subarray(at, at + BLOCK);
		held = [];
		length = 0;
	}
	if (length > 0) yield Buffer.concat(held);
}

const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new Damaged();
	}
}
