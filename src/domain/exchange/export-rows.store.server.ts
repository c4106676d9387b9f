// Reading answers for an export. Runs inside forPurpose, under the purpose export.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { personFor } from '../answers/keyed-secrets.ts';
import { answerValue } from '../polls/answer-value.ts';
import type { ExportedResponse } from './export-columns.ts';

type At = { workspaceId: string; pollId: string };
const AT_ONCE = 250;

/** Everybody whose answers may be taken out, one after the other, in an order that tells nothing: never all at once in
 *  memory. The id of each goes into `ids`. */
export async function* readExported(
	tx: Tx,
	secret: string,
	at: At,
	ids: string[]
): AsyncGenerator<ExportedResponse> {
	const rows = tx
		.selectFrom('response as r')
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
		ids.push(row.id);
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

/** Who allows it now. */
export async function listCovered(tx: Tx, at: At): Promise<string[]> {
	const rows = await tx
		.selectFrom('response as r')
		.select('r.id')
		.where('r.workspace_id', '=', at.workspaceId)
		.where('r.poll_id', '=', at.pollId)
		.where(COVERED)
		.execute();
	return rows.map((row) => row.id);
}
