// Statements on the vectors that a model made of answers. All run inside forPurpose: what may not be sent is not seen, and a
// vector is seen only while its person allows the machine.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import type { At } from '../reading.store.server.ts';
import type { AskedText } from './judge-suggestions.ts';
import { MAY_BE_ASKED, type Asking, type ToAsk } from './proposal.store.server.ts';

/** Vectors of two models cannot be compared: of each poll those of one are used. */
export type VectorModel = { id: string; version: string };

const WITHOUT = (of: ToAsk, model: VectorModel) => sql`
	from answer a
	join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
	where ${MAY_BE_ASKED(of)}
		and not exists (select from model_vector v where v.workspace_id = a.workspace_id
			and v.response_id = a.response_id and v.question_id = a.question_id
			and v.model_id = ${model.id} and v.model_version = ${model.version})`;

/** The next answers that nobody has read and this model made no vector of, oldest first; `but` these. */
export async function listWithoutVector(
	tx: Tx,
	of: ToAsk,
	model: VectorModel,
	but: readonly string[],
	limit: number
): Promise<{ responseId: string; text: string }[]> {
	const { rows } = await sql<{ responseId: string; text: string }>`
		select a.response_id as "responseId", a.value #>> '{}' as text ${WITHOUT(of, model)}
			and a.response_id <> all (${[...but]}::uuid[])
		order by r.answered_on, a.response_id
		limit ${limit}`.execute(tx);
	return rows;
}

export async function countWithoutVector(tx: Tx, of: ToAsk, model: VectorModel): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count ${WITHOUT(of, model)}`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** Keeps them, of answers that still allow it and still say what was sent, in place of another model's. */
export async function insertVectors(
	tx: Tx,
	asking: Asking,
	sent: readonly AskedText[],
	vectors: readonly (readonly number[])[]
): Promise<void> {
	const rows = JSON.stringify(
		sent.map(({ responseId, written }, at) => ({ responseId, written, vector: vectors[at] ?? [] }))
	);
	await sql`
		delete from model_vector v using jsonb_to_recordset(${rows}::text::jsonb) as one ("responseId" uuid)
		where v.workspace_id = ${asking.workspaceId} and v.response_id = one."responseId"
			and v.question_id = ${asking.questionId}`.execute(tx);
	await sql`
		insert into model_vector
			(workspace_id, response_id, question_id, purpose, model_id, model_version, made_on, vector)
		select a.workspace_id, a.response_id, a.question_id, ${asking.purpose}, ${asking.modelId},
			${asking.modelVersion}, ${asking.askedOn}::date, one.vector
		from jsonb_to_recordset(${rows}::text::jsonb) as one ("responseId" uuid, written text, vector real[])
		join answer a on a.workspace_id = ${asking.workspaceId} and a.response_id = one."responseId"
			and a.question_id = ${asking.questionId} and a.value #>> '{}' = one.written
		join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
		where ${COVERED}
		on conflict do nothing`.execute(tx);
}

/** What this model made of the unread answers to a question, by response. */
export async function listVectors(
	tx: Tx,
	at: At,
	questionId: string,
	model: VectorModel
): Promise<Map<string, number[]>> {
	const { rows } = await sql<{ responseId: string; vector: number[] }>`
		select v.response_id as "responseId", v.vector
		from model_vector v
		join response r on r.workspace_id = v.workspace_id and r.id = v.response_id
		where v.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and v.question_id = ${questionId}
			and v.model_id = ${model.id} and v.model_version = ${model.version}
			and v.purpose = any (r.allowed) and ${COVERED}
			and not exists (select from reading d where d.workspace_id = v.workspace_id
				and d.response_id = v.response_id and d.question_id = v.question_id)`.execute(tx);
	return new Map(rows.map(({ responseId, vector }) => [responseId, vector]));
}
