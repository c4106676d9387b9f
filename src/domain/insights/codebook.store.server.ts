// Statements on the codebook: changes are appended, never altered.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import {
	codebookChange,
	codebookFrom,
	type Codebook,
	type CodebookChange,
	type CodebookEvent
} from './codebook.ts';

/** Appends one change and returns its number, the codebook's new version. Changes of one workspace queue behind each other. */
export async function appendChange(
	tx: Tx,
	by: { workspaceId: string; accountId: string | null },
	change: CodebookChange,
	now: Date
): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`codebook ${by.workspaceId}`}, 0))`.execute(tx);
	const { rows } = await sql<{ number: number }>`
		insert into codebook_event (workspace_id, number, change, happened_at, made_by)
		select ${by.workspaceId}::uuid, coalesce(max(number), 0) + 1, ${JSON.stringify(change)}::text::jsonb,
			${now}::timestamptz, ${by.accountId}::uuid
		from codebook_event where workspace_id = ${by.workspaceId}
		returning number`.execute(tx);
	return rows[0]?.number ?? 0;
}

export async function readCodebook(tx: Tx, workspaceId: string): Promise<Codebook> {
	return codebookFrom(await listChanges(tx, workspaceId));
}

export type DatedChange = CodebookEvent & { at: Date };

export async function listChanges(tx: Tx, workspaceId: string): Promise<DatedChange[]> {
	const rows = await tx
		.selectFrom('codebook_event')
		.select(['number', 'change', 'happened_at'])
		.where('workspace_id', '=', workspaceId)
		.orderBy('number')
		.execute();
	return rows.map((row) => ({
		number: row.number,
		change: codebookChange.parse(row.change),
		at: row.happened_at
	}));
}
