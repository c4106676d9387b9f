import type { Tx } from '#db/open.ts';
import { NotFound, Refused } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import type { CommentInput } from './comment.ts';
import { findComment, insertComment } from './comment.store.server.ts';
import { findDraft } from './poll.store.server.ts';

/** Says something about a field, or answers a thread. Everybody in the workspace may; only they see it. Returns its id. */
export async function writeComment(
	tx: Tx,
	by: Member,
	pollId: string,
	input: CommentInput,
	now: Date
): Promise<string> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findDraft(tx, at))) throw new NotFound('poll');
	const { text, replyTo } = input;
	if (replyTo === '')
		return insertComment(tx, at, { field: input.field, replyTo: null, text, by: by.accountId }, now);
	const thread = await findComment(tx, at, replyTo);
	if (!thread || thread.replyTo !== null) throw new NotFound('comment');
	if (thread.settledAt) throw new Refused('This is settled. Open it again to go on.');
	return insertComment(tx, at, { field: thread.field, replyTo, text, by: by.accountId }, now);
}
