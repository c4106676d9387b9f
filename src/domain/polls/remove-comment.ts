import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { deleteComment, findComment } from './comment.store.server.ts';
import { findDraft } from './poll.store.server.ts';

/** Takes back what one said, with the answers to it; an owner may take back anybody's. */
export async function removeComment(
	tx: Tx,
	by: Member,
	which: { pollId: string; id: string }
): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId: which.pollId };
	const comment = (await findDraft(tx, at)) && (await findComment(tx, at, which.id));
	if (!comment) throw new NotFound('comment');
	if (comment.writtenBy !== by.accountId && by.role !== 'owner')
		throw new NotAllowed('take back what somebody else said');
	await deleteComment(tx, at, which.id);
}
