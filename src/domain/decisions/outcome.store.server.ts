// Every statement on outcomes. They are added, never altered.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { outcomeContent, type Outcome, type OutcomeContent } from './outcome.ts';

type At = { workspaceId: string; pollId: string };

export async function insertOutcome(
	tx: Tx,
	at: At,
	content: OutcomeContent,
	by: string | null,
	now: Date
): Promise<number> {
	const { rows } = await sql<{ number: number }>`
		insert into outcome (workspace_id, poll_id, number, content, published_at, published_by)
		select ${at.workspaceId}::uuid, ${at.pollId}::uuid, coalesce(max(number), 0) + 1,
			${JSON.stringify(content)}::text::jsonb, ${now}::timestamptz, ${by}::uuid
		from outcome where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId}
		returning number`.execute(tx);
	return rows[0]?.number ?? 0;
}

/** What was published of a poll, the newest first. */
export async function listOutcomes(tx: Tx, at: At): Promise<Outcome[]> {
	const rows = await tx
		.selectFrom('outcome')
		.select(['number', 'published_at', 'content'])
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.orderBy('number', 'desc')
		.execute();
	return rows.map((row) => ({
		number: row.number,
		publishedAt: row.published_at,
		content: outcomeContent.parse(row.content)
	}));
}

/** True once something was told of this poll. */
export async function isTold(tx: Tx, at: At): Promise<boolean> {
	const row = await tx
		.selectFrom('outcome')
		.select('number')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
