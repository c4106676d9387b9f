// Every statement on requests that came by letter or mail.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { OUTCOMES, REQUEST_KINDS, type RequestOutcome, type RightsRequest } from './rights-request.ts';

type By = { workspaceId: string; accountId: string };

const kind = z.enum(REQUEST_KINDS);
const outcome = z.enum(OUTCOMES).nullable();

export async function insertRequest(
	tx: Tx,
	by: By,
	request: Pick<RightsRequest, 'kind' | 'pollId' | 'receivedOn' | 'dueOn' | 'note'>,
	now: Date
): Promise<string> {
	const { id } = await tx
		.insertInto('rights_request')
		.values({
			workspace_id: by.workspaceId,
			kind: request.kind,
			poll_id: request.pollId,
			received_on: request.receivedOn,
			due_on: request.dueOn,
			note: request.note,
			noted_at: now,
			noted_by: by.accountId
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export async function listRequests(tx: Tx, workspaceId: string): Promise<RightsRequest[]> {
	const rows = await tx
		.selectFrom('rights_request')
		.selectAll()
		.where('workspace_id', '=', workspaceId)
		.orderBy('received_on')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: kind.parse(row.kind),
		pollId: row.poll_id,
		receivedOn: row.received_on,
		dueOn: row.due_on,
		extendedUntil: row.extended_until,
		extensionReason: row.extension_reason,
		answeredOn: row.answered_on,
		outcome: outcome.parse(row.outcome),
		note: row.note
	}));
}

export async function setAnswered(
	tx: Tx,
	workspaceId: string,
	id: string,
	answeredOn: string,
	outcome: RequestOutcome
): Promise<void> {
	await tx
		.updateTable('rights_request')
		.set({ answered_on: answeredOn, outcome })
		.where('workspace_id', '=', workspaceId)
		.where('id', '=', id)
		.execute();
}

export async function setExtended(
	tx: Tx,
	workspaceId: string,
	id: string,
	until: string,
	reason: string
): Promise<void> {
	await tx
		.updateTable('rights_request')
		.set({ extended_until: until, extension_reason: reason })
		.where('workspace_id', '=', workspaceId)
		.where('id', '=', id)
		.execute();
}

/** Deletes what was answered more than three years before `on`, in one workspace; returns how many. */
export const deleteLongAnswered = (db: Database, workspaceId: string, on: string): Promise<number> =>
	inWorkspace(db, workspaceId, async (tx) => {
		const { numDeletedRows } = await tx
			.deleteFrom('rights_request')
			.where('workspace_id', '=', workspaceId)
			.where('answered_on', '<', sql<string>`(${on}::date - interval '3 years')::date`)
			.executeTakeFirst();
		return Number(numDeletedRows);
	});
