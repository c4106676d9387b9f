// Statements of the register: what was published, and how much is held of it. Counts only, never what anybody said.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { forContacts, forPurpose } from '#db/scope.ts';
import { pollContentSchema, type PollVersion } from '../polls/poll.ts';

/** The one place where this room goes through the gateway. */
export const counting = <T>(tx: Tx, reader: string, count: () => Promise<T>): Promise<T> =>
	forPurpose(tx, { reader, purpose: 'register' }, count);

/** Every version that was ever published here, of discarded polls, too: newest poll first, newest version first. */
export async function listPublished(tx: Tx, workspaceId: string): Promise<PollVersion[]> {
	const rows = await tx
		.selectFrom('poll_version')
		.innerJoin('poll', (on) =>
			on
				.onRef('poll.workspace_id', '=', 'poll_version.workspace_id')
				.onRef('poll.id', '=', 'poll_version.poll_id')
		)
		.selectAll('poll_version')
		.where('poll_version.workspace_id', '=', workspaceId)
		.orderBy('poll.created_at', 'desc')
		.orderBy('poll.id')
		.orderBy('poll_version.number', 'desc')
		.execute();
	return rows.map((row) => ({
		workspaceId,
		pollId: row.poll_id,
		number: row.number,
		scope: row.scope,
		content: pollContentSchema.parse(row.content),
		fingerprint: row.fingerprint,
		publishedAt: row.published_at
	}));
}

export type HeldRow = {
	pollId: string;
	version: number;
	people: number;
	withdrawn: number;
	/** YYYY-MM-DD, as are the deletion days. */
	oldest: string;
	nextDeletion: string;
	lastDeletion: string;
};

/** Inside counting: responses held of each version, whatever they allow now. */
export async function countHeld(tx: Tx, workspaceId: string): Promise<HeldRow[]> {
	const { rows } = await sql<HeldRow>`
		select poll_id as "pollId", version, count(*) as people, count(withdrawn_at) as withdrawn,
			min(answered_on) as oldest, min(delete_after) as "nextDeletion", max(delete_after) as "lastDeletion"
		from response where workspace_id = ${workspaceId}
		group by poll_id, version`.execute(tx);
	return rows;
}

export type AgreedRow = { pollId: string; version: number; purpose: string; words: string; people: number };

/** Inside counting: how many people allow a purpose now, under each wording they were shown. */
export async function countAgreed(tx: Tx, workspaceId: string): Promise<AgreedRow[]> {
	const { rows } = await sql<AgreedRow>`
		select r.poll_id as "pollId", r.version, c.purpose, c.wording as words, count(distinct r.id) as people
		from response r
		join consent c on c.workspace_id = r.workspace_id and c.response_id = r.id
		where r.workspace_id = ${workspaceId} and c.given
			and not exists (
				select from consent later where later.workspace_id = c.workspace_id and later.response_id = c.response_id
					and later.purpose = c.purpose and later.number > c.number)
			and exists (select from unnest(r.allowed) as now_allowed where split_part(now_allowed, '@', 1) = c.purpose)
		group by r.poll_id, r.version, c.purpose, c.wording
		order by people desc`.execute(tx);
	return rows;
}

/** Contacts held of each poll. Their own role counts them: the one that reads answers does not know them. */
export async function countContacts(
	tx: Tx,
	workspaceId: string,
	reader: string
): Promise<Map<string, number>> {
	const { rows } = await forContacts(tx, { reader, purpose: 'register' }, () =>
		sql<{ pollId: string; people: number }>`
			select poll_id as "pollId", count(*) as people from contact.person
			where workspace_id = ${workspaceId} group by poll_id`.execute(tx)
	);
	return new Map(rows.map(({ pollId, people }) => [pollId, people]));
}

/** Whom to ask about data protection here, as an owner wrote it; '' where nobody did. */
export async function findOfficer(tx: Tx, workspaceId: string): Promise<string> {
	const row = await tx
		.selectFrom('register_officer')
		.select('contact')
		.where('workspace_id', '=', workspaceId)
		.executeTakeFirst();
	return row?.contact ?? '';
}

export async function putOfficer(tx: Tx, workspaceId: string, contact: string): Promise<void> {
	if (contact === '')
		await tx.deleteFrom('register_officer').where('workspace_id', '=', workspaceId).execute();
	else
		await tx
			.insertInto('register_officer')
			.values({ workspace_id: workspaceId, contact })
			.onConflict((on) => on.column('workspace_id').doUpdateSet({ contact }))
			.execute();
}
