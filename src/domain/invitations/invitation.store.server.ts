// Statements on invitations: a letter and at most two reminders for each address. Inside forInviting, which sees no answer.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';

export type At = { workspaceId: string; pollId: string };

export const MOST_LETTERS = 3;
/** Nobody is reminded sooner than this many days after the last letter. */
export const DAYS_BETWEEN = 3;

/** Of `contact.listed l` those who may be invited: reached by letters, no stop, and not invited to this poll before. */
const INVITABLE = (at: At) => sql`
	l.workspace_id = ${at.workspaceId}
	and not exists (select from contact.listed b where b.workspace_id = l.workspace_id
		and b.address_mac = l.address_mac and b.bounced_on is not null)
	and not exists (select from contact.stop s
		where s.workspace_id = l.workspace_id and s.address_mac = l.address_mac)
	and not exists (select from contact.invitation i
		where i.workspace_id = l.workspace_id and i.poll_id = ${at.pollId} and i.address_mac = l.address_mac)`;

export async function listInvitable(tx: Tx, at: At, listId: string): Promise<string[]> {
	const { rows } = await sql<{ mac: string }>`
		select l.address_mac as mac from contact.listed l where ${INVITABLE(at)} and l.list_id = ${listId}
		order by l.address_mac`.execute(tx);
	return rows.map((row) => row.mac);
}

/** How many of each list a letter would go to now, by list. */
export async function countInvitable(tx: Tx, at: At): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ listId: string; people: number }>`
		select l.list_id as "listId", count(*)::int as people from contact.listed l
		where ${INVITABLE(at)} group by l.list_id`.execute(tx);
	return new Map(rows.map(({ listId, people }) => [listId, people]));
}

/** Notes a sending with the line that its author added; returns its id. By the role that serves. */
export async function insertRound(
	tx: Tx,
	at: At,
	round: { listId: string; own: string; by: string },
	now: Date
): Promise<string> {
	const { id } = await tx
		.insertInto('invitation_round')
		.values({
			workspace_id: at.workspaceId,
			poll_id: at.pollId,
			list_id: round.listId,
			own_words: round.own,
			sent_at: now,
			sent_by: round.by
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export type NewInvitation = { link: string; mac: string; tokenHash: string | null };

export async function insertInvitations(
	tx: Tx,
	at: At,
	{ listId, roundId }: { listId: string; roundId: string },
	invitations: readonly NewInvitation[],
	on: string
): Promise<void> {
	await sql`
		insert into contact.invitation (workspace_id, link, poll_id, list_id, round_id, address_mac, token_hash, last_letter_on)
		select ${at.workspaceId}::uuid, one.link, ${at.pollId}::uuid, ${listId}::uuid, ${roundId}::uuid, one.mac,
			one."tokenHash", ${on}::date
		from jsonb_to_recordset(${JSON.stringify(invitations)}::text::jsonb)
			as one (link text, mac text, "tokenHash" text)`.execute(tx);
}

/** Who may be reminded now: invited, not noted as having answered, no third letter yet, the last one some days ago. */
const DUE = (at: At, on: string) => sql`
	i.workspace_id = ${at.workspaceId} and i.poll_id = ${at.pollId} and i.answered_on is null
	and i.letters < ${MOST_LETTERS}::int and i.last_letter_on <= ${on}::date - ${DAYS_BETWEEN}::int
	and exists (select from contact.listed l where l.workspace_id = i.workspace_id and l.list_id = i.list_id
		and l.address_mac = i.address_mac and l.bounced_on is null)
	and not exists (select from contact.stop s
		where s.workspace_id = i.workspace_id and s.address_mac = i.address_mac)`;

/** Counts one more letter for each who is due; returns their links. Pressed twice, the second finds nobody. */
export async function takeReminders(tx: Tx, at: At, on: string): Promise<string[]> {
	const { rows } = await sql<{ link: string }>`
		update contact.invitation i set letters = i.letters + 1, last_letter_on = ${on}::date
		where ${DUE(at, on)} returning i.link`.execute(tx);
	return rows.map((row) => row.link);
}

export type Invited = { people: number; answered: number; due: number; exhausted: number; personal: number };

/** How many were invited to this poll, are noted as having answered, may be reminded now, and had all their letters. */
export async function countInvited(tx: Tx, at: At, on: string): Promise<Invited> {
	const { rows } = await sql<Invited>`
		select count(*)::int as people, count(i.answered_on)::int as answered,
			count(*) filter (where ${DUE(at, on)})::int as due,
			count(*) filter (where i.letters = ${MOST_LETTERS}::int)::int as exhausted,
			count(i.token_hash)::int as personal
		from contact.invitation i
		where i.workspace_id = ${at.workspaceId} and i.poll_id = ${at.pollId}`.execute(tx);
	return rows[0] ?? { people: 0, answered: 0, due: 0, exhausted: 0, personal: 0 };
}

/** Personal links of this poll lead nowhere from now on; returns how many those were. */
export async function endLinks(tx: Tx, at: At): Promise<number> {
	const { rows } = await sql`
		update contact.invitation set token_hash = null
		where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId} and token_hash is not null
		returning link`.execute(tx);
	return rows.length;
}

export type ToWrite = {
	sealed: Buffer;
	mac: string;
	listId: string;
	/** Since when the list holds it. */
	addedOn: string;
	isPersonal: boolean;
	/** The line that the author added to this round. */
	own: string;
};

/** Whom this invitation is for, if a letter may still go there. */
export async function findToWrite(tx: Tx, workspaceId: string, link: string): Promise<ToWrite | null> {
	const { rows } = await sql<ToWrite>`
		select l.sealed, l.address_mac as mac, l.list_id as "listId", i.token_hash is not null as "isPersonal",
			l.added_on as "addedOn", coalesce(r.own_words, '') as own
		from contact.invitation i join contact.listed l on l.workspace_id = i.workspace_id and l.list_id = i.list_id
			and l.address_mac = i.address_mac
		left join invitation_round r on r.workspace_id = i.workspace_id and r.id = i.round_id
		where i.workspace_id = ${workspaceId} and i.link = ${link} and i.answered_on is null and l.bounced_on is null
			and not exists (select from contact.stop s
				where s.workspace_id = l.workspace_id and s.address_mac = l.address_mac)`.execute(tx);
	return rows[0] ?? null;
}

/** Letters that wait to be written, by the role that serves: links only. */
export async function insertWaiting(
	tx: Tx,
	at: At,
	event: 'poll.invited' | 'poll.reminded',
	links: readonly string[],
	now: Date
): Promise<void> {
	await sql`
		insert into outbox (workspace_id, kind, poll_id, contact_link, event, made_at, next_try_at)
		select ${at.workspaceId}::uuid, 'invitation', ${at.pollId}::uuid, link, ${event}, ${now}::timestamptz,
			${now}::timestamptz
		from unnest(${[...links]}::text[]) as link`.execute(tx);
}

export async function countWaiting(tx: Tx, at: At): Promise<number> {
	const { rows } = await sql<{ waiting: number }>`
		select count(*)::int as waiting from outbox where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId}
			and kind = 'invitation' and acknowledged_at is null`.execute(tx);
	return rows[0]?.waiting ?? 0;
}
