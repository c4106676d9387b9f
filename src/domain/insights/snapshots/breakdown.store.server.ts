// Statements on the questions that an author took out of the breakdowns of a board.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import type { At } from '../reading.store.server.ts';

export async function listLeftOut(tx: Tx, { workspaceId, pollId }: At): Promise<Set<string>> {
	const rows = await tx
		.selectFrom('breakdown_left_out')
		.select('question_id')
		.where('workspace_id', '=', workspaceId)
		.where('poll_id', '=', pollId)
		.orderBy('question_id')
		.execute();
	return new Set(rows.map((row) => row.question_id));
}

/** Of the questions `among`, these alone are left out from now on. */
export async function replaceLeftOut(
	tx: Tx,
	{ workspaceId, pollId }: At,
	among: readonly string[],
	leftOut: readonly string[]
): Promise<void> {
	await sql`
		delete from breakdown_left_out
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and question_id = any (${[...among]}::text[])`.execute(
		tx
	);
	await sql`
		insert into breakdown_left_out (workspace_id, poll_id, question_id)
		select ${workspaceId}::uuid, ${pollId}::uuid, unnest(${[...leftOut]}::text[])`.execute(tx);
}
