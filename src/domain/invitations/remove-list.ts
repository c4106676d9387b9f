import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { deleteList } from './address-list.store.server.ts';

/** Deletes a list with everybody on it. Personal links that went out to them end; who said stop stays noted. */
export async function removeList(tx: Tx, by: Member, listId: string, now: Date): Promise<void> {
	if (!mayWritePolls(by)) throw new NotAllowed('delete a list');
	if (!(await deleteList(tx, by.workspaceId, listId))) throw new NotFound('list');
	await noteAudit(tx, by, { kind: 'list-removed', subject: listId }, now);
}
