// Statements on letters in the outbox. A row names a contact by its link only; the address is opened when it is written to.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { WAITS } from './outbox.ts';

type At = { workspaceId: string; pollId: string };

/** Notes that this outcome is told, by whom and to how many; false when it was told before. */
export async function insertTelling(
	tx: Tx,
	at: At,
	telling: { outcome: number; letters: number; by: string },
	now: Date
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('outcome_telling')
		.values({
			workspace_id: at.workspaceId,
			poll_id: at.pollId,
			outcome_number: telling.outcome,
			letters: telling.letters,
			told_at: now,
			told_by: telling.by
		})
		.onConflict((on) => on.doNothing())
		.executeTakeFirst();
	return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type Telling = { outcome: number; letters: number; toldAt: Date; waiting: number };

/** Which outcomes were told, and how many letters of each still wait. */
export async function listTellings(tx: Tx, at: At): Promise<Telling[]> {
	const { rows } = await sql<Telling>`
		select t.outcome_number as outcome, t.letters, t.told_at as "toldAt", (
			select count(*)::int from outbox o where o.workspace_id = t.workspace_id and o.poll_id = t.poll_id
				and o.outcome_number = t.outcome_number and o.kind = 'letter' and o.acknowledged_at is null) as waiting
		from outcome_telling t
		where t.workspace_id = ${at.workspaceId} and t.poll_id = ${at.pollId}
		order by t.outcome_number`.execute(tx);
	return rows;
}

export async function insertLetters(
	tx: Tx,
	at: At,
	outcome: number,
	links: readonly string[],
	now: Date
): Promise<void> {
	await sql`
		insert into outbox (workspace_id, kind, poll_id, contact_link, outcome_number, event, made_at, next_try_at)
		select ${at.workspaceId}::uuid, 'letter', ${at.pollId}::uuid, link, ${outcome}::int, 'outcome.told',
			${now}::timestamptz, ${now}::timestamptz
		from unnest(${[...links]}::text[]) as link`.execute(tx);
}

export type DueLetter = { id: string; pollId: string; link: string; event: string };

/** Takes up a letter that is due. One whose sending broke off is not sent again: nobody gets it twice. */
export async function claimLetter(
	tx: Tx,
	workspaceId: string,
	now: Date,
	kind: 'letter' | 'invitation' = 'letter'
): Promise<DueLetter | null> {
	const { rows } = await sql<DueLetter>`
		update outbox set tries = tries + 1, tried_at = ${now}::timestamptz, last_problem = 'under-way',
			next_try_at = ${now}::timestamptz
				+ (${WAITS}::int[])[least(tries + 1, ${WAITS.length}::int)] * interval '1 minute'
		where workspace_id = ${workspaceId} and id = (
			select id from outbox
			where workspace_id = ${workspaceId} and kind = ${kind} and acknowledged_at is null
				and next_try_at <= ${now}::timestamptz and last_problem is distinct from 'under-way'
				and contact_link is not null
			order by next_try_at, id limit 1 for update skip locked)
		returning id, poll_id as "pollId", contact_link as link, event`.execute(tx);
	return rows[0] ?? null;
}

/** They no longer want it: nothing is sent, and nothing stays. */
export async function dropLetter(tx: Tx, workspaceId: string, id: string): Promise<void> {
	await tx.deleteFrom('outbox').where('workspace_id', '=', workspaceId).where('id', '=', id).execute();
}
