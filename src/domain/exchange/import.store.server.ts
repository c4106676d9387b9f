// Statements of an import: its batch, and responses in blocks of one statement each.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import type { PollVersion } from '../polls/poll.ts';
import type { AnswerValue } from '../polls/answer-value.ts';

export type ImportedResponse = {
	id: string;
	sourceHash: string;
	/** YYYY-MM-DD */
	answeredOn: string;
	deleteAfter: string;
	allowed: string[];
	choices: { purpose: string; given: boolean; sentence: string }[];
	values: Record<string, AnswerValue>;
};

export async function insertBatch(
	tx: Tx,
	version: PollVersion,
	batch: {
		collectedBy: string;
		basis: string;
		fileName: string;
		taken: number;
		leftOut: number;
		by: string | null;
	},
	now: Date
): Promise<string> {
	const { id } = await tx
		.insertInto('import_batch')
		.values({
			workspace_id: version.workspaceId,
			poll_id: version.pollId,
			version: version.number,
			collected_by: batch.collectedBy,
			basis: batch.basis,
			file_name: batch.fileName,
			rows_taken: batch.taken,
			rows_left_out: batch.leftOut,
			imported_at: now,
			imported_by: batch.by
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** Stores a block of responses with their consents and answers. They have no receipt: nobody was given one. */
export async function insertImported(
	tx: Tx,
	version: PollVersion,
	importId: string,
	responses: readonly ImportedResponse[]
): Promise<void> {
	const rows = JSON.stringify(responses);
	await sql`
		with row as (
			select * from jsonb_to_recordset(${rows}::text::jsonb) as one ("id" uuid, "sourceHash" text, "answeredOn" date,
				"deleteAfter" date, "allowed" jsonb, "choices" jsonb, "values" jsonb)
		), its_response as (
			insert into response (workspace_id, id, poll_id, version, fingerprint, mode, import_id, source_hash,
				answered_on, delete_after, allowed)
			select ${version.workspaceId}::uuid, "id", ${version.pollId}::uuid, ${version.number}, ${version.fingerprint},
				'anonymous', ${importId}::uuid, "sourceHash", "answeredOn", "deleteAfter",
				array(select jsonb_array_elements_text("allowed"))
			from row
		), its_consent as (
			insert into consent (workspace_id, response_id, purpose, given, wording, language, fingerprint, given_on)
			select ${version.workspaceId}::uuid, row."id", choice ->> 'purpose', (choice ->> 'given')::boolean,
				choice ->> 'sentence', ${version.content.language}, ${version.fingerprint}, row."answeredOn"
			from row, jsonb_array_elements(row."choices") as choice
		)
		insert into answer (workspace_id, response_id, question_id, poll_id, value)
		select ${version.workspaceId}::uuid, row."id", one.key, ${version.pollId}::uuid, one.value
		from row, jsonb_each(row."values") as one`.execute(tx);
}

/** Inside forPurpose: what was taken before, by the hash of its source. */
export async function listSources(
	tx: Tx,
	at: { workspaceId: string; pollId: string }
): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; source_hash: string | null }>`
		select r.id, r.source_hash from response r
		where r.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and r.source_hash is not null
			and ${COVERED}`.execute(tx);
	return new Map(rows.map((row) => [row.source_hash ?? '', row.id]));
}

export type Batch = { collectedBy: string; basis: string; taken: number; importedAt: Date };

export async function listBatches(tx: Tx, at: { workspaceId: string; pollId: string }): Promise<Batch[]> {
	const rows = await tx
		.selectFrom('import_batch')
		.select(['collected_by', 'basis', 'rows_taken', 'imported_at'])
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.orderBy('imported_at')
		.execute();
	return rows.map((row) => ({
		collectedBy: row.collected_by,
		basis: row.basis,
		taken: row.rows_taken,
		importedAt: row.imported_at
	}));
}
