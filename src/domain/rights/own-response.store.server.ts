// Statements of the respondent's own door: each runs inside withReceipt and touches the one response it opens.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import type { AnswerValue } from '../polls/answer-value.ts';
import { answerValue } from '../polls/answer-value.ts';
import type { OwnRow, Said } from './own-response.ts';

/** The response, held until the transaction ends, so that changing and erasing queue; null when there is none. */
export async function holdOwn(tx: Tx, receiptHash: string): Promise<OwnRow | null> {
	const row = await tx
		.selectFrom('response')
		.select(['id', 'workspace_id', 'poll_id', 'version', 'allowed', 'delete_after', 'withdrawn_at'])
		.where('receipt_hash', '=', receiptHash)
		.forUpdate()
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		workspaceId: row.workspace_id,
		pollId: row.poll_id,
		version: row.version,
		allowed: row.allowed,
		deleteAfter: row.delete_after,
		withdrawnAt: row.withdrawn_at
	};
}

export async function listSaid(tx: Tx, own: OwnRow): Promise<Said[]> {
	const rows = await tx
		.selectFrom('consent')
		.select(['purpose', 'number', 'given', 'withdrawn_at'])
		.where('workspace_id', '=', own.workspaceId)
		.where('response_id', '=', own.id)
		.execute();
	return rows.map(({ withdrawn_at, ...row }) => ({ ...row, withdrawnAt: withdrawn_at }));
}

export async function putAllowed(tx: Tx, own: OwnRow, allowed: string[]): Promise<void> {
	await tx
		.updateTable('response')
		.set({ allowed })
		.where('workspace_id', '=', own.workspaceId)
		.where('id', '=', own.id)
		.execute();
}

/** Notes on each yes to these purposes that it was taken back. */
export async function markTakenBack(tx: Tx, own: OwnRow, purposes: string[], now: Date): Promise<void> {
	await tx
		.updateTable('consent')
		.set({ withdrawn_at: now })
		.where('workspace_id', '=', own.workspaceId)
		.where('response_id', '=', own.id)
		.where('purpose', 'in', purposes)
		.where('given', '=', true)
		.where('withdrawn_at', 'is', null)
		.execute();
}

/** A new yes in the very words of the last time, under the same statement. */
export async function insertYes(tx: Tx, own: OwnRow, purpose: string, on: string, now: Date): Promise<void> {
	await sql`
		insert into consent (workspace_id, response_id, purpose, number, given, wording, language, fingerprint, given_on,
			given_at)
		select workspace_id, response_id, purpose, number + 1, true, wording, language, fingerprint, ${on}::date,
			${now}::timestamptz
		from consent
		where workspace_id = ${own.workspaceId} and response_id = ${own.id} and purpose = ${purpose}
		order by number desc limit 1`.execute(tx);
}

/** Words that stood on a card stand there no longer, and leave room for others. */
export async function takeOffCards(tx: Tx, own: OwnRow): Promise<void> {
	await tx
		.deleteFrom('shown_words')
		.where('workspace_id', '=', own.workspaceId)
		.where('response_id', '=', own.id)
		.execute();
}

export async function readValues(tx: Tx, own: OwnRow): Promise<Record<string, AnswerValue>> {
	const rows = await tx
		.selectFrom('answer')
		.select(['question_id', 'value'])
		.where('workspace_id', '=', own.workspaceId)
		.where('response_id', '=', own.id)
		.execute();
	return Object.fromEntries(rows.map((row) => [row.question_id, answerValue.parse(row.value)]));
}

/** The old answer goes, and with it whatever was read, found or shown in it; the new one is a row of its own. */
export async function replaceAnswer(
	tx: Tx,
	own: OwnRow,
	questionId: string,
	value: AnswerValue | undefined
): Promise<void> {
	await tx
		.deleteFrom('answer')
		.where('workspace_id', '=', own.workspaceId)
		.where('response_id', '=', own.id)
		.where('question_id', '=', questionId)
		.execute();
	if (value === undefined) return;
	await sql`
		insert into answer (workspace_id, response_id, question_id, poll_id, value)
		values (${own.workspaceId}, ${own.id}, ${questionId}, ${own.pollId}, ${JSON.stringify(value)}::text::jsonb)`.execute(
		tx
	);
}
