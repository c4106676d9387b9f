import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { deleteGone, listBin, setDiscarded } from '../polls/bin.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { deletedOn } from './discarding.ts';

/** Takes a poll out of the bin, as it was: closed if it was closed. */
export async function restorePoll(tx: Tx, by: Member, pollId: string, now: Date): Promise<void> {
	if (!mayWritePolls(by)) throw new NotAllowed('take polls out of the bin');
	const binned = (await listBin(tx, by.workspaceId)).find((each) => each.pollId === pollId);
	// From its day on its answers are let go of, so it cannot be had back whole.
	if (!binned || dayOf(now) > deletedOn(binned.discardedAt)) throw new NotFound('poll');
	const at = { workspaceId: by.workspaceId, pollId };
	await setDiscarded(tx, at, null);
	await deleteGone(tx, at);
	await noteAudit(tx, by, { kind: 'poll-restored', subject: pollId }, now);
}
