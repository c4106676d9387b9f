// Every statement on what members say to each other about a theme.
import type { Tx } from '#db/open.ts';

type Where = { workspaceId: string; themeId: string };
export type SaidOfTheme = {
	id: string;
	replyTo: string | null;
	text: string;
	writtenAt: Date;
	writtenBy: string | null;
	/** null once their account is deleted. */
	by: string | null;
};

const selectSaid = (tx: Tx, at: Where) =>
	tx
		.selectFrom('theme_comment as c')
		.leftJoin('account as a', 'a.id', 'c.written_by')
		.select([
			'c.id',
			'c.reply_to as replyTo',
			'c.text',
			'c.written_at as writtenAt',
			'c.written_by as writtenBy',
			'a.name as by'
		])
		.where('c.workspace_id', '=', at.workspaceId)
		.where('c.theme_id', '=', at.themeId);

/** The oldest first. */
export const listSaid = (tx: Tx, at: Where): Promise<SaidOfTheme[]> =>
	selectSaid(tx, at).orderBy('c.written_at').orderBy('c.id').execute();

export const findSaid = async (tx: Tx, at: Where, id: string): Promise<SaidOfTheme | null> =>
	(await selectSaid(tx, at).where('c.id', '=', id).executeTakeFirst()) ?? null;

export async function insertSaid(
	tx: Tx,
	at: Where,
	said: { replyTo: string | null; text: string; by: string },
	now: Date
): Promise<string> {
	const { id } = await tx
		.insertInto('theme_comment')
		.values({
			workspace_id: at.workspaceId,
			theme_id: at.themeId,
			reply_to: said.replyTo,
			text: said.text,
			written_at: now,
			written_by: said.by
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** With the replies to it. */
export async function deleteSaid(tx: Tx, at: Where, id: string): Promise<void> {
	await tx
		.deleteFrom('theme_comment')
		.where('workspace_id', '=', at.workspaceId)
		.where('theme_id', '=', at.themeId)
		.where('id', '=', id)
		.execute();
}
