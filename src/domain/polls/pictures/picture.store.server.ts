// Statements on pictures. They are never deleted but with their workspace: a published version may show them for ever.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import type { StoredPicture } from '../question-kinds/picture.ts';
import { findPublicPoll } from '../poll.store.server.ts';

export type PictureFile = { type: string; bytes: Buffer };

/** The same picture again is the same row. */
export async function insertPicture(
	tx: Tx,
	workspaceId: string,
	{ hash, type, width, height, bytes }: StoredPicture & PictureFile
): Promise<void> {
	await tx
		.insertInto('picture')
		.values({ workspace_id: workspaceId, hash, type, width, height, bytes })
		.onConflict((found) => found.doNothing())
		.execute();
}

export async function findPicture(tx: Tx, workspaceId: string, hash: string): Promise<PictureFile | null> {
	const row = await tx
		.selectFrom('picture')
		.select(['type', 'bytes'])
		.where('workspace_id', '=', workspaceId)
		.where('hash', '=', hash)
		.executeTakeFirst();
	return row ?? null;
}

/** Of these hashes, those that this workspace has no picture for. */
export async function listMissingPictures(tx: Tx, workspaceId: string, hashes: string[]): Promise<string[]> {
	if (hashes.length === 0) return [];
	const rows = await tx
		.selectFrom('picture')
		.select('hash')
		.where('workspace_id', '=', workspaceId)
		.where('hash', 'in', hashes)
		.execute();
	const there = rows.map((row) => row.hash);
	return hashes.filter((hash) => !there.includes(hash));
}

/** What a stranger may see: a picture that a published version of this poll shows; null for any other. */
export const readPublicPicture = (db: Database, slug: string, hash: string): Promise<PictureFile | null> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) return null;
		const { workspaceId, pollId } = poll.version;
		const asked = JSON.stringify({ questions: [{ options: [{ picture: { hash } }] }] });
		const logo = JSON.stringify({ look: { logo: { picture: { hash } } } });
		const { rows } = await sql`
			select 1 from poll_version
			where workspace_id = ${workspaceId} and poll_id = ${pollId} 
				and (content @> ${asked}::text::jsonb or content @> ${logo}::text::jsonb)
			limit 1`.execute(tx);
		return rows.length > 0 ? findPicture(tx, workspaceId, hash) : null;
	});
