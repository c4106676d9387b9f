// The erasure log outside the database, DATA_DIR/erasures.jsonl: a database put back from a back-up lets go by it again.
import { createReadStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { logEntry, type LogEntry } from '../domain/consent/erasure-log.ts';
import { listErasures } from '../domain/consent/erasure-log.store.server.ts';
import { listWorkspaceIds } from '../domain/retention/erasing.store.server.ts';
import type { Database } from '../db/open.ts';
import { inWorkspace } from '../db/scope.ts';

export const erasureFile = (dataDir: string): string => join(resolve(dataDir), 'erasures.jsonl');

/** The entries of the file. A line that a crash cut short is left out: it is written again. */
export async function* readEntries(file: string): AsyncGenerator<LogEntry> {
	for await (const line of linesOf(file)) {
		const entry = entryIn(line);
		if (entry) yield entry;
	}
}

/** Each call appends what the database has noted since the last one, and returns when it is on the disk. */
export function mirrorOf(db: Database, file: string): () => Promise<void> {
	const last = new Map<string, number>();
	let isFirst = true;
	return async () => {
		const held = new Set(isFirst ? await Array.fromAsync(linesOf(file)) : []);
		const fresh: LogEntry[] = [];
		for (const workspaceId of await listWorkspaceIds(db))
			fresh.push(
				...(await inWorkspace(db, workspaceId, (tx) =>
					listErasures(tx, workspaceId, last.get(workspaceId) ?? 0)
				))
			);
		await append(
			file,
			fresh.map(lineOf).filter((line) => !held.has(line))
		);
		for (const entry of fresh) last.set(entry.workspaceId, entry.number);
		isFirst = false;
	};
}

const lineOf = ({ workspaceId, number, mark, what, on }: LogEntry): string =>
	JSON.stringify({ workspaceId, number, mark, what, on });

async function* linesOf(file: string): AsyncGenerator<string> {
	if (existsSync(file)) yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

function entryIn(line: string): LogEntry | null {
	try {
		return logEntry.parse(JSON.parse(line));
	} catch {
		return null;
	}
}

async function append(file: string, lines: string[]): Promise<void> {
	if (lines.length === 0) return;
	const handle = await open(file, 'a+', 0o600);
	try {
		const { size } = await handle.stat();
		const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
		const cut = size > 0 && buffer[0] !== 10 ? '\n' : '';
		await handle.appendFile(`${cut}${lines.join('\n')}\n`);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
