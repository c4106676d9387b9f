import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { listWorkspaceIds } from '../retention/erasing.store.server.ts';
import { nameOf } from './export-file.ts';
import { deleteExpiredRows, expireExport, listExportsSince } from './export.store.server.ts';
import { deleteSettled } from './outbox.store.server.ts';

const DAY_MS = 86_400_000;
/** A file that nobody knows of was left by a server that was stopped while writing it; one being written is younger. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;

/** Deletes every file that can no longer be opened, and lets go of what was settled long ago. Returns how many files. */
export async function sweepExports(db: Database, folder: string, now: Date): Promise<number> {
	const open = new Set<string>();
	const expired = new Set<string>();
	for (const workspaceId of await listWorkspaceIds(db))
		await inWorkspace(db, workspaceId, async (tx) => {
			for (const file of await listExportsSince(tx, workspaceId, new Date(now.getTime() - 30 * DAY_MS))) {
				const isOver = file.expiresAt <= now;
				(isOver || file.expiredAt ? expired : open).add(nameOf(file));
				if (isOver) await expireExport(tx, workspaceId, file.id, 'days-over', now);
			}
			await deleteExpiredRows(tx, workspaceId);
			await deleteSettled(tx, workspaceId, now);
		});
	if (!existsSync(folder)) return 0;
	const over = readdirSync(folder).filter(
		(name) => expired.has(name) || (!open.has(name) && isLeftBehind(join(folder, name)))
	);
	for (const name of over) rmSync(join(folder, name), { force: true });
	return over.length;
}

/** By the file system's own clock, which set the time of the file. */
function isLeftBehind(path: string): boolean {
	const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
	return Date.now() - written > LEFT_BEHIND_MS;
}
