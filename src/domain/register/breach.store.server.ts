// Who is touched by a leak of this table and these days: one query for the people who answered, one for members.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import type { Drill } from './breach.ts';

// Beyond any day that is stored.
const [FIRST, LAST] = ['0001-01-01', '9999-12-31'];
const daysOf = ({ from, to }: Drill) => ({ first: from || FIRST, last: to || LAST });

export type TouchedVersion = {
	pollId: string;
	version: number;
	people: number;
	/** Of these, people who left a contact with their answers. */
	withContact: number;
	/** YYYY-MM-DD */
	since: string;
	until: string;
	responseIds: string[];
};

/** Inside counting: responses that came in within the days of the drill (imported ones on the day of the import), or were
 *  agreed to anew in them where consents leaked; withdrawn and overdue ones included. */
export async function findTouched(tx: Tx, workspaceId: string, drill: Drill): Promise<TouchedVersion[]> {
	const { first, last } = daysOf(drill);
	const { rows } = await sql<TouchedVersion>`
		select r.poll_id as "pollId", r.version, count(*) as people,
			count(*) filter (where r.mode = 'identified') as "withContact",
			min(came.day) as since, max(came.day) as until, array_agg(r.id order by r.id) as "responseIds"
		from response r
		left join import_batch b on b.workspace_id = r.workspace_id and b.id = r.import_id
		cross join lateral (select coalesce((b.imported_at at time zone 'UTC')::date, r.answered_on) as day) came
		where r.workspace_id = ${workspaceId}
			and (came.day between ${first}::date and ${last}::date
				or ${drill.what} = 'consents' and exists (
					select from consent c where c.workspace_id = r.workspace_id and c.response_id = r.id
						and c.given_on between ${first}::date and ${last}::date))
			and (${drill.what} <> 'contacts' or r.mode = 'identified')
		group by r.poll_id, r.version
		order by count(*) desc, r.poll_id, r.version`.execute(tx);
	return rows;
}

/** Responses erased since the first day: they may have been touched, but nobody can tell any more whose they were. */
export async function countErasedSince(tx: Tx, workspaceId: string, from: string): Promise<number> {
	const { erased } = await tx
		.selectFrom('erasure')
		.select((all) => all.fn.countAll<number>().as('erased'))
		.where('workspace_id', '=', workspaceId)
		.where('erased_on', '>=', from || FIRST)
		.executeTakeFirstOrThrow();
	return erased;
}

export type TouchedMembers = { people: number; since: Date | null };

/** Members whose account, or a session of theirs, began within the days of the drill. */
export async function findTouchedMembers(tx: Tx, workspaceId: string, drill: Drill): Promise<TouchedMembers> {
	const { first, last } = daysOf(drill);
	const began = drill.what === 'sessions' ? sql.ref('s.started_at') : sql.ref('a.created_at');
	const { rows } = await sql<TouchedMembers>`
		select count(distinct a.id) as people, min(${began}) as since
		from membership m
		join account a on a.id = m.account_id
		left join session s on s.account_id = a.id
		where m.workspace_id = ${workspaceId}
			and (${drill.what} <> 'sessions' or s.id_hash is not null)
			and (${began} at time zone 'UTC')::date between ${first}::date and ${last}::date`.execute(tx);
	return rows[0] ?? { people: 0, since: null };
}

/** Inside the role that holds contacts, for `register`: addresses that came onto a list within the days of the drill, each once. */
export async function countTouchedListed(tx: Tx, workspaceId: string, drill: Drill): Promise<number> {
	const { first, last } = daysOf(drill);
	const { rows } = await sql<{ people: number }>`
		select count(distinct address_mac)::int as people from contact.listed
		where workspace_id = ${workspaceId} and added_on between ${first}::date and ${last}::date`.execute(tx);
	return rows[0]?.people ?? 0;
}
