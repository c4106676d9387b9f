// Every statement on who follows a whole board. Of the address that ends the letters only a hash is known here.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { nameOne } from '#db/scope-of-one.ts';

export type OfBoard = { workspaceId: string; pollId: string };
export type BoardFollowing = OfBoard & { id: string; accountId: string; byMail: boolean };

const COLUMNS = [
	'id',
	'workspace_id as workspaceId',
	'poll_id as pollId',
	'account_id as accountId',
	'by_mail as byMail'
] as const;

export const findBoardFollowing = async (
	tx: Tx,
	{ workspaceId, pollId }: OfBoard,
	accountId: string
): Promise<BoardFollowing | null> =>
	(await tx
		.selectFrom('board_following')
		.select(COLUMNS)
		.where('workspace_id', '=', workspaceId)
		.where('poll_id', '=', pollId)
		.where('account_id', '=', accountId)
		.executeTakeFirst()) ?? null;

/** Whose address this is the hash of, before it is known which workspace that leads to. */
export const findBoardByAddress = (db: Database, hash: string): Promise<BoardFollowing | null> =>
	db.transaction().execute(async (tx) => {
		await nameOne(tx, 'app.following', hash);
		const found = await tx
			.selectFrom('board_following')
			.select(COLUMNS)
			.where('stop_hash', '=', hash)
			.executeTakeFirst();
		return found ?? null;
	});

/** Letters from this edition on; once more, after they ended, as well. */
export async function putBoardFollowing(
	tx: Tx,
	one: OfBoard & { id: string; accountId: string; stopHash: string },
	edition: number,
	now: Date
): Promise<void> {
	await tx
		.insertInto('board_following')
		.values({
			workspace_id: one.workspaceId,
			id: one.id,
			poll_id: one.pollId,
			account_id: one.accountId,
			by_mail: true,
			stop_hash: one.stopHash,
			followed_at: now,
			told_edition: edition
		})
		.onConflict((on) =>
			on
				.columns(['workspace_id', 'account_id', 'poll_id'])
				.doUpdateSet({ by_mail: true, told_edition: edition })
		)
		.execute();
}

export const endBoardLetters = (tx: Tx, { workspaceId, id }: Pick<BoardFollowing, 'workspaceId' | 'id'>) =>
	tx
		.updateTable('board_following')
		.set({ by_mail: false })
		.where('workspace_id', '=', workspaceId)
		.where('id', '=', id)
		.execute();

export type DueBoard = BoardFollowing & { email: string; toldEdition: number; toldAt: Date | null };

/** Who gets letters and had none since. */
export async function listDueBoards(tx: Tx, workspaceId: string, since: Date): Promise<DueBoard[]> {
	const { rows } = await sql<DueBoard>`
		select f.id, f.workspace_id as "workspaceId", f.poll_id as "pollId", f.account_id as "accountId",
			f.by_mail as "byMail", f.told_edition as "toldEdition", f.told_at as "toldAt", a.email
		from board_following f join account a on a.id = f.account_id
		where f.workspace_id = ${workspaceId} and f.by_mail
			and (f.told_at is null or f.told_at <= ${since}::timestamptz)
		order by f.poll_id, f.id`.execute(tx);
	return rows;
}

/** Takes telling this edition upon itself; false where another server has it, or letters ended meanwhile. */
export async function claimEdition(tx: Tx, one: DueBoard, edition: number, now: Date): Promise<boolean> {
	const { numAffectedRows } = await sql`
		update board_following set told_edition = ${edition}, told_at = ${now}::timestamptz
		where workspace_id = ${one.workspaceId} and id = ${one.id} and by_mail
			and told_at is not distinct from ${one.toldAt}::timestamptz and told_edition = ${one.toldEdition}`.execute(
		tx
	);
	return Number(numAffectedRows ?? 0) === 1;
}

/** The letter did not go out: as it was before. */
export async function giveEditionBack(tx: Tx, one: DueBoard): Promise<void> {
	await sql`
		update board_following set told_edition = ${one.toldEdition}, told_at = ${one.toldAt}::timestamptz
		where workspace_id = ${one.workspaceId} and id = ${one.id}`.execute(tx);
}
