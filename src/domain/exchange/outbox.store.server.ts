// Statements on the outbox. Rows of answers are made by the database itself, with the answer; here they are taken up.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { EVENTS, FAILING_AFTER_DAYS, WAITS, type Event } from './outbox.ts';
import type { Webhook } from './webhook.ts';

export type Claimed = { id: string; event: Event; responseId: string };
type At = { workspaceId: string; pollId: string };

/** Takes up what is due for one recipient, endings first, and already sets its next try. Another server passes it over. */
export async function claimNext(
	tx: Tx,
	to: Webhook,
	events: readonly Event[],
	now: Date
): Promise<Claimed | null> {
	const { rows } = await sql<{ id: string; event: string; response_id: string }>`
		update outbox set tries = tries + 1, tried_at = ${now}::timestamptz, last_problem = 'under-way',
			next_try_at = ${now}::timestamptz
				+ (${WAITS}::int[])[least(tries + 1, ${WAITS.length}::int)] * interval '1 minute'
		where workspace_id = ${to.workspaceId} and id = (
			select id from outbox
			where workspace_id = ${to.workspaceId} and poll_id = ${to.pollId} and recipient = ${to.recipient}
				and kind = 'webhook' and acknowledged_at is null and next_try_at <= ${now}::timestamptz
				and event = any (${[...events]}) and response_id is not null
			order by event not in ('response.withdrawn', 'response.erased'), next_try_at, id
			limit 1 for update skip locked)
		returning id, event, response_id`.execute(tx);
	const [row] = rows;
	const event = EVENTS.find((one) => one === row?.event);
	return row && event ? { id: row.id, event, responseId: row.response_id } : null;
}

/** From here on the recipient may know of this response, whatever becomes of the message: noted before it is sent. */
export async function notePassedOn(tx: Tx, to: Webhook, claimed: Claimed): Promise<void> {
	await tx
		.updateTable('outbox')
		.set({ passed_on: true })
		.where('workspace_id', '=', to.workspaceId)
		.where('id', '=', claimed.id)
		.execute();
}

/** It was not tried after all: nothing may be sent today. */
export async function putBack(tx: Tx, to: Webhook, claimed: Claimed, now: Date): Promise<void> {
	await sql`
		update outbox set tries = tries - 1, last_problem = 'not-allowed',
			next_try_at = ${now}::timestamptz + interval '1 day'
		where workspace_id = ${to.workspaceId} and id = ${claimed.id}`.execute(tx);
}

/** The other side took it. Of somebody who is gone, nothing is kept from then on. */
export async function noteAcknowledged(tx: Tx, workspaceId: string, id: string, now: Date): Promise<void> {
	await sql`
		update outbox set acknowledged_at = ${now}::timestamptz, last_problem = null, contact_link = null,
			response_id = case when event in ('response.given', 'response.changed') then response_id end
		where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
}

export async function noteProblem(tx: Tx, workspaceId: string, id: string, problem: string): Promise<void> {
	await tx
		.updateTable('outbox')
		.set({ last_problem: problem })
		.where('workspace_id', '=', workspaceId)
		.where('id', '=', id)
		.where('acknowledged_at', 'is', null)
		.execute();
}

export type Delivery = {
	event: string;
	triedAt: Date;
	tries: number;
	acknowledgedAt: Date | null;
	problem: string | null;
};

/** What was last tried towards one recipient: when and how it ended, never what it was. */
export async function listDeliveries(tx: Tx, at: At, recipient: string): Promise<Delivery[]> {
	const rows = await tx
		.selectFrom('outbox')
		.select(['event', 'tried_at', 'tries', 'acknowledged_at', 'last_problem'])
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('recipient', '=', recipient)
		.where('tried_at', 'is not', null)
		.orderBy('tried_at', 'desc')
		.limit(20)
		.execute();
	return rows.flatMap((row) =>
		row.tried_at === null
			? []
			: [
					{
						event: row.event,
						triedAt: row.tried_at,
						tries: row.tries,
						acknowledgedAt: row.acknowledged_at,
						problem: row.last_problem
					}
				]
	);
}

export type Waiting = {
	recipient: string;
	contents: number;
	endings: number;
	/** The day since which something was tried in vain, once that is a week ago. */
	failingSince: Date | null;
};

/** What still waits, by recipient. */
export async function listWaiting(tx: Tx, at: At, now: Date): Promise<Waiting[]> {
	const { rows } = await sql<Waiting>`
		select recipient, count(*) filter (where event in ('response.given', 'response.changed'))::int as contents,
			count(*) filter (where event in ('response.withdrawn', 'response.erased'))::int as endings,
			min(made_at) filter (where tries > 0 and last_problem <> 'not-allowed'
				and made_at < ${now}::timestamptz - ${FAILING_AFTER_DAYS}::int * interval '1 day') as "failingSince"
		from outbox
		where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId} and kind = 'webhook'
			and acknowledged_at is null
		group by recipient`.execute(tx);
	return rows;
}

/** Forgets what was settled a quarter of a year ago. What a recipient still holds stays known. */
export async function deleteSettled(tx: Tx, workspaceId: string, now: Date): Promise<void> {
	await sql`
		delete from outbox where workspace_id = ${workspaceId} and response_id is null
			and acknowledged_at < ${now}::timestamptz - interval '90 days'`.execute(tx);
}
