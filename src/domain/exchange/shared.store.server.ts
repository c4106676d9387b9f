// What a recipient may be given of one response. Runs inside forPurpose, under the purpose of that recipient.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { answerValue, type AnswerValue } from '../polls/answer-value.ts';

export type SharedResponse = {
	version: number;
	fingerprint: string;
	answeredOn: string;
	allowed: string[];
	values: Record<string, AnswerValue>;
};

export async function findShared(
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	responseId: string
): Promise<SharedResponse | null> {
	const { rows } = await sql<Omit<SharedResponse, 'values'> & { values: Record<string, unknown> | null }>`
		select r.version, r.fingerprint, r.answered_on as "answeredOn", r.allowed, (
			select jsonb_object_agg(a.question_id, a.value) from answer a
			where a.workspace_id = r.workspace_id and a.response_id = r.id) as values
		from response r
		where r.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and r.id = ${responseId}
			and ${COVERED}`.execute(tx);
	const [row] = rows;
	if (!row) return null;
	const values = Object.entries(row.values ?? {}).map(([id, value]) => [id, answerValue.parse(value)]);
	return { ...row, values: Object.fromEntries(values) };
}
