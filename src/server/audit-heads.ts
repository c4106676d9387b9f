// Keeps the heads of the audit log in a file outside the database: who rewrites the log cannot rewrite that as well.
import { appendFile, readFile } from 'node:fs/promises';
import type { Database } from '../db/open.ts';
import { headLine, readHeads } from '../domain/audit/head.ts';
import { listHeads } from '../domain/audit/list-heads.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Appends a line for each workspace whose head is not the last one this file has of it; returns how many that were. */
export async function appendMovedHeads(db: Database, file: string): Promise<number> {
	const kept = await readKept(file);
	const last = new Map(readHeads(kept).heads.map((head) => [head.workspace, head]));
	const moved = (await listHeads(db)).filter((head) => last.get(head.workspace)?.hash !== head.hash);
	// A line that a crash tore off stays alone on its line.
	const gap = kept === '' || kept.endsWith('\n') ? '' : '\n';
	if (moved.length > 0) await appendFile(file, gap + moved.map(headLine).join(''), { mode: 0o600 });
	return moved.length;
}

/** Does so now, hourly, and once more when it is ended by what it returns. */
export function keepHeads(db: Database, file: string): () => Promise<void> {
	const keep = async () => {
		try {
			await appendMovedHeads(db, file);
		} catch (cause) {
			const code = cause instanceof Error && 'code' in cause ? cause.code : 'unknown';
			console.error(`The heads of the audit log could not be kept in AUDIT_HEAD_FILE (${String(code)}).`);
		}
	};
	let under = keep();
	const timer = setInterval(() => (under = keep()), HOUR_MS);
	return async () => {
		clearInterval(timer);
		await under;
		await keep();
	};
}

async function readKept(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch (cause) {
		if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
		throw cause;
	}
}
