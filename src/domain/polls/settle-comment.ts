import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { findComment, setSettled } from './comment.store.server.ts';
import { findDraft } from './poll.store.server.ts';

/** Settles a thread, or opens it again. */
export async function settleComment(
	tx: Tx,
	by: Member,
	which: { pollId: string; id: string },
	settled: boolean,
	now: Date
): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId: which.pollId };
	const thread = (await findDraft(tx, at)) && (await findComment(tx, at, which.id));
	if (!thread || thread.replyTo !== null) throw new NotFound('comment');
	if (settled === (thread.settledAt !== null)) return;
	await setSettled(tx, at, which.id, settled ? { by: by.accountId, at: now } : null);
}
