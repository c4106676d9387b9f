// Statements on polls that are put away: the archive, the bin, and what is kept of a published poll that was taken down.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { pollContentSchema } from './poll.ts';

type Where = { workspaceId: string; pollId: string };

export async function setArchived(
	tx: Tx,
	at: Where,
	archived: { by: string; at: Date } | null
): Promise<void> {
	await tx
		.updateTable('poll')
		.set({ archived_at: archived?.at ?? null, archived_by: archived?.by ?? null })
		.where('workspace_id', '=', at.workspaceId)
		.where('id', '=', at.pollId)
		.execute();
}

export async function isArchived(tx: Tx, at: Where): Promise<boolean> {
	const row = await tx
		.selectFrom('poll')
		.select('archived_at')
		.where('workspace_id', '=', at.workspaceId)
		.where('id', '=', at.pollId)
		.executeTakeFirst();
	return Boolean(row?.archived_at);
}

export async function setDiscarded(
	tx: Tx,
	at: Where,
	discarded: { by: string; at: Date } | null
): Promise<void> {
	await tx
		.updateTable('poll')
		.set({ discarded_at: discarded?.at ?? null, discarded_by: discarded?.by ?? null })
		.where('workspace_id', '=', at.workspaceId)
		.where('id', '=', at.pollId)
		.execute();
}

export type Binned = {
	pollId: string;
	title: string;
	discardedAt: Date;
	/** null once that member's account is deleted. */
	by: string | null;
	wasPublished: boolean;
};

/** What lies in the bin of a workspace, the latest first. */
export async function listBin(tx: Tx, workspaceId: string): Promise<Binned[]> {
	const rows = await tx
		.selectFrom('poll as p')
		.innerJoin('poll_draft as d', (on) =>
			on.onRef('d.workspace_id', '=', 'p.workspace_id').onRef('d.poll_id', '=', 'p.id')
		)
		.leftJoin('account as a', 'a.id', 'p.discarded_by')
		.leftJoin('poll_gone as g', (on) =>
			on.onRef('g.workspace_id', '=', 'p.workspace_id').onRef('g.poll_id', '=', 'p.id')
		)
		.select(['p.id', 'p.discarded_at', 'd.content', 'a.name', 'g.slug'])
		.where('p.workspace_id', '=', workspaceId)
		.where('p.discarded_at', 'is not', null)
		.orderBy('p.discarded_at', 'desc')
		.execute();
	return rows.flatMap((row) =>
		row.discarded_at === null
			? []
			: [
					{
						pollId: row.id,
						title: pollContentSchema.parse(row.content).title,
						discardedAt: row.discarded_at,
						by: row.name,
						wasPublished: row.slug !== null
					}
				]
	);
}

/** A published poll that was taken down: what it had promised, and whether that was kept. Days are YYYY-MM-DD. */
export type PollGone = {
	pollId: string;
	slug: string;
	title: string;
	promisedOn: string | null;
	told: boolean;
	takenDownOn: string;
	/** null while it still lies in the bin. */
	deletedOn: string | null;
};

export async function insertGone(
	tx: Tx,
	at: Where,
	gone: Omit<PollGone, 'pollId' | 'deletedOn'>
): Promise<void> {
	await tx
		.insertInto('poll_gone')
		.values({
			workspace_id: at.workspaceId,
			poll_id: at.pollId,
			slug: gone.slug,
			title: gone.title,
			promised_on: gone.promisedOn,
			told: gone.told,
			taken_down_on: gone.takenDownOn
		})
		.execute();
}

/** It is back. */
export async function deleteGone(tx: Tx, at: Where): Promise<void> {
	await tx
		.deleteFrom('poll_gone')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.execute();
}

const selectGone = (tx: Tx) =>
	tx
		.selectFrom('poll_gone')
		.select([
			'poll_id as pollId',
			'slug',
			'title',
			'promised_on as promisedOn',
			'told',
			'taken_down_on as takenDownOn',
			'deleted_on as deletedOn'
		]);

/** The latest first. */
export const listGone = (tx: Tx, workspaceId: string): Promise<PollGone[]> =>
	selectGone(tx)
		.where('workspace_id', '=', workspaceId)
		.orderBy('taken_down_on', 'desc')
		.orderBy('slug')
		.execute();

/** What anybody with its address may know of a poll that was taken down. */
export const readGone = (db: Database, slug: string): Promise<PollGone | null> =>
	db.transaction().execute(async (tx) => {
		await sql`select set_config('app.slug', ${slug}, true)`.execute(tx);
		return (await selectGone(tx).where('slug', '=', slug).executeTakeFirst()) ?? null;
	});

/** Deletes a poll with everything that hangs on it, and notes the day of it where it was published. */
export async function deletePoll(tx: Tx, at: Where, on: string): Promise<void> {
	await tx
		.updateTable('poll_gone')
		.set({ deleted_on: on })
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.execute();
	await tx
		.deleteFrom('poll')
		.where('workspace_id', '=', at.workspaceId)
		.where('id', '=', at.pollId)
		.execute();
}
