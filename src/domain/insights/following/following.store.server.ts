// Every statement on who follows a theme. Of the addresses that open a feed, or end the letters, only hashes are known here.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { nameOne } from '#db/scope-of-one.ts';

export type Where = { workspaceId: string; pollId: string; themeId: string };
export type Following = Where & {
	id: string;
	accountId: string;
	byMail: boolean;
	feedNumber: number;
	followedAt: Date;
};

const COLUMNS = [
	'id',
	'workspace_id as workspaceId',
	'poll_id as pollId',
	'theme_id as themeId',
	'account_id as accountId',
	'by_mail as byMail',
	'feed_number as feedNumber',
	'followed_at as followedAt'
] as const;

export const findFollowing = async (tx: Tx, at: Where, accountId: string): Promise<Following | null> =>
	(await tx
		.selectFrom('theme_following')
		.select(COLUMNS)
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('theme_id', '=', at.themeId)
		.where('account_id', '=', accountId)
		.executeTakeFirst()) ?? null;

/** Whose address this is the hash of: for whoever holds it, before it is known which workspace that leads to. */
export const findByAddress = (
	db: Database,
	hash: string,
	opens: 'feed_hash' | 'stop_hash'
): Promise<Following | null> =>
	db.transaction().execute(async (tx) => {
		await nameOne(tx, 'app.following', hash);
		const found = await tx
			.selectFrom('theme_following')
			.select(COLUMNS)
			.where(opens, '=', hash)
			.executeTakeFirst();
		return found ?? null;
	});

/** `told`: what happened before needs no telling. */
export async function insertFollowing(
	tx: Tx,
	one: Where & { id: string; accountId: string; byMail: boolean; feedHash: string; stopHash: string },
	told: readonly string[],
	now: Date
): Promise<void> {
	await tx
		.insertInto('theme_following')
		.values({
			workspace_id: one.workspaceId,
			id: one.id,
			poll_id: one.pollId,
			theme_id: one.themeId,
			account_id: one.accountId,
			by_mail: one.byMail,
			feed_hash: one.feedHash,
			stop_hash: one.stopHash,
			told: [...told],
			followed_at: now
		})
		.onConflict((on) => on.doNothing())
		.execute();
}

const of = (tx: Tx, { workspaceId, id }: Pick<Following, 'workspaceId' | 'id'>) =>
	tx.updateTable('theme_following').where('workspace_id', '=', workspaceId).where('id', '=', id);

/** Letters from now on, or none. What happened meanwhile needs no telling. */
export const setByMail = (tx: Tx, which: Following, byMail: boolean, told: readonly string[]) =>
	of(tx, which)
		.set({ by_mail: byMail, ...(byMail ? { told: [...told] } : {}) })
		.execute();

export const setFeed = (tx: Tx, which: Following, feedNumber: number, feedHash: string) =>
	of(tx, which).set({ feed_number: feedNumber, feed_hash: feedHash }).execute();

export async function deleteFollowing(tx: Tx, which: Following): Promise<void> {
	await tx
		.deleteFrom('theme_following')
		.where('workspace_id', '=', which.workspaceId)
		.where('id', '=', which.id)
		.execute();
}

export type DueFollowing = Following & { email: string; told: string[]; toldAt: Date | null };

/** Who gets letters and had none since; in an order that comes round to everybody. */
export async function listDue(tx: Tx, workspaceId: string, since: Date): Promise<DueFollowing[]> {
	const { rows } = await sql<DueFollowing>`
		select f.id, f.workspace_id as "workspaceId", f.poll_id as "pollId", f.theme_id as "themeId",
			f.account_id as "accountId", f.by_mail as "byMail", f.feed_number as "feedNumber",
			f.followed_at as "followedAt", f.told, f.told_at as "toldAt", a.email
		from theme_following f join account a on a.id = f.account_id
		where f.workspace_id = ${workspaceId} and f.by_mail
			and (f.told_at is null or f.told_at <= ${since}::timestamptz)
		order by f.poll_id, f.theme_id, f.id`.execute(tx);
	return rows;
}

/** Takes the telling of these news upon itself; false where another server has it, or letters ended meanwhile. */
export async function claimTelling(
	tx: Tx,
	one: DueFollowing,
	told: readonly string[],
	now: Date
): Promise<boolean> {
	const { numAffectedRows } = await sql`
		update theme_following set told = ${[...told]}::text[], told_at = ${now}::timestamptz
		where workspace_id = ${one.workspaceId} and id = ${one.id} and by_mail
			and told_at is not distinct from ${one.toldAt}::timestamptz and told = ${one.told}::text[]`.execute(tx);
	return Number(numAffectedRows ?? 0) === 1;
}

/** The letter did not go out: as it was before. */
export async function giveTellingBack(tx: Tx, one: DueFollowing): Promise<void> {
	await sql`
		update theme_following set told = ${one.told}::text[], told_at = ${one.toldAt}::timestamptz
		where workspace_id = ${one.workspaceId} and id = ${one.id}`.execute(tx);
}
