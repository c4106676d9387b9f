import type { Tx } from '#db/open.ts';
import { noteMarks } from '../../consent/erasure-log.store.server.ts';
import { deleteKept } from './kept-draft.store.server.ts';

/** Lets go of what is kept under a code, for good: once it is sent, or when its person throws it away. A restored back-up lets
 *  go of it again. Nothing happens where nothing is kept. */
export async function letGoOfDraft(
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	codeHash: string,
	on: string
): Promise<void> {
	if (await deleteKept(tx, at, codeHash))
		await noteMarks(tx, at.workspaceId, [{ mark: codeHash, what: 'draft', on }]);
}
