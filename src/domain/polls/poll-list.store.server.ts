// Every statement on the list of a workspace's polls.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { pollContentSchema, type PollVersion } from './poll.ts';
import { hasEnded, isClosed, listVersions } from './poll.store.server.ts';

export type PollLine = {
	pollId: string;
	slug: string;
	title: string;
	closed: boolean;
	/** The newest published version; null for a poll that was never published. */
	version: PollVersion | null;
	savedAt: Date;
	archived: boolean;
};

/** The polls of a workspace, the latest worked on first. */
export async function listPolls(tx: Tx, workspaceId: string): Promise<PollLine[]> {
	const rows = await tx
		.selectFrom('poll')
		.innerJoin('poll_draft', (on) =>
			on
				.onRef('poll_draft.poll_id', '=', 'poll.id')
				.onRef('poll_draft.workspace_id', '=', 'poll.workspace_id')
		)
		.select(['poll.id', 'poll.slug', 'poll.archived_at', 'poll_draft.content', 'poll_draft.saved_at'])
		.where('poll.workspace_id', '=', workspaceId)
		.where('poll.discarded_at', 'is', null)
		.orderBy('poll_draft.saved_at', 'desc')
		.execute();
	const lines: PollLine[] = [];
	for (const row of rows) {
		const at = { workspaceId, pollId: row.id };
		const [version = null] = await listVersions(tx, at);
		lines.push({
			pollId: row.id,
			slug: row.slug,
			title: pollContentSchema.parse(row.content).title,
			closed: (await isClosed(tx, at)) || (await hasEnded(tx, at)),
			version,
			savedAt: row.saved_at,
			archived: row.archived_at !== null
		});
	}
	return lines;
}

/** What every poll that is not in the bin is called, by its id. */
export async function listTitles(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
	const rows = await tx
		.selectFrom('poll')
		.innerJoin('poll_draft', (on) =>
			on
				.onRef('poll_draft.poll_id', '=', 'poll.id')
				.onRef('poll_draft.workspace_id', '=', 'poll.workspace_id')
		)
		.select(['poll.id', sql<string>`poll_draft.content ->> 'title'`.as('title')])
		.where('poll.workspace_id', '=', workspaceId)
		.where('poll.discarded_at', 'is', null)
		.execute();
	return new Map(rows.map(({ id, title }) => [id, title]));
}
