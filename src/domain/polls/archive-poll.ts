import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { isArchived, setArchived } from './bin.store.server.ts';
import { findDraft, isClosed, listVersions } from './poll.store.server.ts';

/** Puts a poll out of the desk's way, or back: all of it stays readable, and every promise stays one. */
export async function archivePoll(
	tx: Tx,
	by: Member,
	pollId: string,
	away: boolean,
	now: Date
): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findDraft(tx, at))) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('put polls away');
	if ((await isArchived(tx, at)) === away) return;
	if (away && (await listVersions(tx, at)).length > 0 && !(await isClosed(tx, at)))
		throw new Refused('This poll still takes answers. Close it first.');
	await setArchived(tx, at, away ? { by: by.accountId, at: now } : null);
	await noteAudit(tx, by, { kind: away ? 'poll-archived' : 'poll-unarchived', subject: pollId }, now);
}
