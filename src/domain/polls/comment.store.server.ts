// Every statement on what members say to each other about a draft.
import type { Tx } from '#db/open.ts';

type Where = { workspaceId: string; pollId: string };

export type Comment = {
	id: string;
	field: string;
	replyTo: string | null;
	text: string;
	writtenAt: Date;
	writtenBy: string | null;
	/** null once their account is deleted. */
	by: string | null;
	settledAt: Date | null;
	settledBy: string | null;
};

const selectComments = (tx: Tx, at: Where) =>
	tx
		.selectFrom('poll_comment as c')
		.leftJoin('account as a', 'a.id', 'c.written_by')
		.leftJoin('account as s', 's.id', 'c.settled_by')
		.select([
			'c.id',
			'c.field',
			'c.reply_to as replyTo',
			'c.text',
			'c.written_at as writtenAt',
			'c.written_by as writtenBy',
			'a.name as by',
			'c.settled_at as settledAt',
			's.name as settledBy'
		])
		.where('c.workspace_id', '=', at.workspaceId)
		.where('c.poll_id', '=', at.pollId);

/** The oldest first. */
export const listComments = (tx: Tx, at: Where): Promise<Comment[]> =>
	selectComments(tx, at).orderBy('c.written_at').orderBy('c.id').execute();

export const findComment = async (tx: Tx, at: Where, id: string): Promise<Comment | null> =>
	(await selectComments(tx, at).where('c.id', '=', id).executeTakeFirst()) ?? null;

export async function insertComment(
	tx: Tx,
	at: Where,
	comment: { field: string; replyTo: string | null; text: string; by: string },
	now: Date
): Promise<string> {
	const { id } = await tx
		.insertInto('poll_comment')
		.values({
			workspace_id: at.workspaceId,
			poll_id: at.pollId,
			field: comment.field,
			reply_to: comment.replyTo,
			text: comment.text,
			written_at: now,
			written_by: comment.by
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export async function setSettled(
	tx: Tx,
	at: Where,
	id: string,
	settled: { by: string; at: Date } | null
): Promise<void> {
	await tx
		.updateTable('poll_comment')
		.set({ settled_at: settled?.at ?? null, settled_by: settled?.by ?? null })
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('id', '=', id)
		.execute();
}

/** With the replies to it. */
export async function deleteComment(tx: Tx, at: Where, id: string): Promise<void> {
	await tx
		.deleteFrom('poll_comment')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('id', '=', id)
		.execute();
}
