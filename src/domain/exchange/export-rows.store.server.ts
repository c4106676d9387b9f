// Reading answers for an export. Runs inside forPurpose, under the purpose export.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { personFor } from '../answers/keyed-secrets.ts';
import { answerValue } from '../polls/question.ts';
import type { ExportedResponse } from './export-columns.ts';

type At = { workspaceId: string; pollId: string };
const AT_ONCE = 250;

/** Notes whose answers the file holds; returns how many people that is. */
export async function noteExported(tx: Tx, at: At, exportId: string): Promise<number> {
	const { numAffectedRows } = await sql`
		insert into export_row (workspace_id, export_id, response_id)
		select r.workspace_id, ${exportId}::uuid, r.id from response r
		where r.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Those noted, one after the other, in an order that tells nothing: never all of them at once in memory. */
export async function* readExported(
	tx: Tx,
	secret: string,
	at: At,
	exportId: string
): AsyncGenerator<ExportedResponse> {
	const rows = tx
		.selectFrom('response as r')
		.innerJoin('export_row as e', (on) =>
			on
				.onRef('e.workspace_id', '=', 'r.workspace_id')
				.onRef('e.response_id', '=', 'r.id')
				.on('e.export_id', '=', exportId)
		)
		.select([
			'r.id',
			'r.answered_on',
			'r.version',
			'r.fingerprint',
			sql<Record<string, unknown> | null>`(
				select jsonb_object_agg(a.question_id, a.value) from answer a
				where a.workspace_id = r.workspace_id and a.response_id = r.id)`.as('values')
		])
		.where('r.workspace_id', '=', at.workspaceId)
		.where('r.poll_id', '=', at.pollId)
		.where(COVERED)
		.orderBy('r.id')
		.stream(AT_ONCE);
	for await (const row of rows) {
		const values = Object.entries(row.values ?? {}).map(([id, value]) => [id, answerValue.parse(value)]);
		yield {
			person: personFor(secret, 'export', row.id),
			day: row.answered_on,
			version: row.version,
			fingerprint: row.fingerprint,
			values: Object.fromEntries(values)
		};
	}
}

/** How many of those in a file still allow it. */
export async function countStillCovered(tx: Tx, at: At, exportId: string): Promise<number> {
	const { rows } = await sql<{ people: number }>`
		select count(*)::int as people from export_row e
		join response r on r.workspace_id = e.workspace_id and r.id = e.response_id
		where e.workspace_id = ${at.workspaceId} and e.export_id = ${exportId} and r.poll_id = ${at.pollId}
			and ${COVERED}`.execute(tx);
	return rows[0]?.people ?? 0;
}
