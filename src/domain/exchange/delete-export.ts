import { rmSync } from 'node:fs';
import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { pathOf } from './export-file.ts';
import { expireExport, findExport } from './export.store.server.ts';

/** Deletes a file before its days are over. That it was made stays listed. */
export async function deleteExport(
	tx: Tx,
	by: Member,
	which: { pollId: string; id: string },
	folder: string,
	now: Date
): Promise<void> {
	if (!mayReadAnswers(by)) throw new NotAllowed('delete exports');
	const at = { workspaceId: by.workspaceId, pollId: which.pollId };
	const file = await findExport(tx, at, which.id);
	if (!file) throw new NotFound('export');
	await expireExport(tx, at.workspaceId, file.id, 'deleted', now);
	rmSync(pathOf(folder, file), { force: true });
}
