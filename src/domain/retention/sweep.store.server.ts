// Statements of a restore, as the owner: over all workspaces at once, where the daily round takes them one by one.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { NUMBER_DAYS } from '../intents/draft-days.ts';

/** Somebody works here already. */
export async function isInUse(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ used: boolean }>`
		select exists (select from workspace) or exists (select from account) as used`.execute(tx);
	return rows[0]?.used ?? false;
}

/** A restored sign-in or link may be one that was ended since. */
export async function endSignIns(tx: Tx): Promise<void> {
	await sql`delete from session`.execute(tx);
	await sql`delete from account_link`.execute(tx);
}

/**
 * What waited when the back-up was taken may have been sent since. So a recipient who takes answers may know of each of
 * them, and is told when it goes; and a letter counts as one whose sending broke off: nobody gets it twice. Returns how
 * many letters that are.
 */
export async function doubtDeliveries(tx: Tx): Promise<number> {
	await sql`
		update outbox o set passed_on = true
		where o.kind = 'webhook' and o.event in ('response.given', 'response.changed') and not o.passed_on
			and exists (select from webhook w where w.workspace_id = o.workspace_id and w.poll_id = o.poll_id
				and w.recipient = o.recipient)`.execute(tx);
	const { rows } = await sql`
		update outbox set last_problem = 'under-way'
		where kind = 'letter' and acknowledged_at is null returning id`.execute(tx);
	return rows.length;
}

export async function deleteContactsOf(
	tx: Tx,
	contacts: readonly { workspaceId: string; link: string }[]
): Promise<void> {
	await sql`
		delete from contact.person p
		using jsonb_to_recordset(${JSON.stringify(contacts)}::text::jsonb) as one ("workspaceId" uuid, link text)
		where p.workspace_id = one."workspaceId" and p.link = one.link`.execute(tx);
}

/** Deletes what is past its day and notes that, as the daily round does; returns which responses those were. */
export async function sweepAll(
	tx: Tx,
	on: string
): Promise<{ workspaceId: string; responseId: string; pollId: string }[]> {
	const { rows } = await sql<{ workspaceId: string; responseId: string; pollId: string }>`
		with gone as (
			delete from response where delete_after < ${on}::date returning workspace_id, id, poll_id
		), noted as (
			insert into erasure (workspace_id, poll_id, erased_on, reason)
			select workspace_id, poll_id, ${on}::date, 'retention' from gone
		)
		select workspace_id as "workspaceId", id as "responseId", poll_id as "pollId" from gone`.execute(tx);
	await sql`delete from contact.person where delete_after < ${on}::date`.execute(tx);
	await sql`delete from address_list where delete_after < ${on}::date`.execute(tx);
	await sql`delete from kept_draft where delete_after < ${on}::date`.execute(tx);
	await sql`delete from submission where sent_on < ${on}::date - ${NUMBER_DAYS}::int`.execute(tx);
	return rows;
}
