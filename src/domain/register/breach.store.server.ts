// Who is touched by a leak of these tables and these days: people who answered, by their responses; members are in
// breach-members.store.server.ts.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { forContacts } from '#db/scope.ts';
import type { Drill } from './breach.ts';

// Beyond any day that is stored.
const [FIRST, LAST] = ['0001-01-01', '9999-12-31'];
export const daysOf = ({ from, to }: Drill) => ({ first: from || FIRST, last: to || LAST });

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

/** Responses that messages or files of these days name, outside counting; null where the leak is of responses themselves. */
export async function listNamed(tx: Tx, workspaceId: string, drill: Drill): Promise<string[] | null> {
	const { first, last } = daysOf(drill);
	if (drill.what !== 'messages' && drill.what !== 'exports') return null;
	const { rows } =
		drill.what === 'messages'
			? await sql<{ id: string }>`
				select distinct response_id as id from outbox where workspace_id = ${workspaceId}
					and response_id is not null and (made_at at time zone 'UTC')::date between ${first}::date and ${last}::date`.execute(
					tx
				)
			: await sql<{ id: string }>`
				select distinct r.response_id as id from export_row r
				join export_file f on f.workspace_id = r.workspace_id and f.id = r.export_id
				where r.workspace_id = ${workspaceId}
					and (f.made_at at time zone 'UTC')::date between ${first}::date and ${last}::date`.execute(tx);
	return rows.map((row) => row.id);
}

/** Inside counting: responses that came in within the days of the drill (imported ones on the day of the import), or were
 *  agreed to anew in them where consents leaked; withdrawn and overdue ones included. `named`: these responses, whenever they came in. */
export async function findTouched(
	tx: Tx,
	workspaceId: string,
	drill: Drill,
	named: string[] | null
): Promise<TouchedVersion[]> {
	const { first, last } = daysOf(drill);
	const { rows } = await sql<TouchedVersion>`
		select r.poll_id as "pollId", r.version, count(*) as people,
			count(*) filter (where r.mode = 'identified') as "withContact",
			min(came.day) as since, max(came.day) as until, array_agg(r.id order by r.id) as "responseIds"
		from response r
		left join import_batch b on b.workspace_id = r.workspace_id and b.id = r.import_id
		cross join lateral (select coalesce((b.imported_at at time zone 'UTC')::date, r.answered_on) as day) came
		where r.workspace_id = ${workspaceId}
			and (${named}::uuid[] is null or r.id = any (${named}::uuid[]))
			and (${named}::uuid[] is not null or came.day between ${first}::date and ${last}::date
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

export type WrittenTo = { pollId: string; people: number; since: string; until: string };

/** People to whom a letter was written in these days, or waits to be: by their contact, as no version is known of it. */
export async function findWrittenTo(
	tx: Tx,
	at: { workspaceId: string; reader: string },
	drill: Drill
): Promise<WrittenTo[]> {
	const { first, last } = daysOf(drill);
	const { rows: waiting } = await sql<{ pollId: string; link: string; day: string }>`
		select poll_id as "pollId", contact_link as link, (made_at at time zone 'UTC')::date as day from outbox
		where workspace_id = ${at.workspaceId} and contact_link is not null
			and (made_at at time zone 'UTC')::date between ${first}::date and ${last}::date`.execute(tx);
	const { rows } = await forContacts(tx, { reader: at.reader, purpose: 'register' }, () =>
		sql<WrittenTo>`
			with written as (
				select poll_id, link, sent_on as day from contact.letter
				where workspace_id = ${at.workspaceId} and sent_on between ${first}::date and ${last}::date
				union all
				select "pollId", link, day from jsonb_to_recordset(${JSON.stringify(waiting)}::text::jsonb)
					as one ("pollId" uuid, link text, day date)
			)
			select poll_id as "pollId", count(distinct link) as people, min(day) as since, max(day) as until
			from written group by poll_id order by count(distinct link) desc, poll_id`.execute(tx)
	);
	return rows;
}

/** Files of these days that are over: whose answers stood in them is not kept. */
export async function countFilesOver(
	tx: Tx,
	workspaceId: string,
	drill: Drill
): Promise<{ files: number; rows: number }> {
	const { first, last } = daysOf(drill);
	const { rows } = await sql<{ files: number; rows: number }>`
		select count(*) as files, coalesce(sum(f.rows), 0) as rows from export_file f
		where f.workspace_id = ${workspaceId}
			and (f.made_at at time zone 'UTC')::date between ${first}::date and ${last}::date
			and not exists (select from export_row r where r.workspace_id = f.workspace_id and r.export_id = f.id)`.execute(
		tx
	);
	return rows[0] ?? { files: 0, rows: 0 };
}

/** Requests that came within these days; whose they are is not held here. */
export async function countRequests(tx: Tx, workspaceId: string, drill: Drill): Promise<number> {
	const { first, last } = daysOf(drill);
	const { rows } = await sql<{ requests: number }>`
		select count(*) as requests from rights_request
		where workspace_id = ${workspaceId} and received_on between ${first}::date and ${last}::date`.execute(tx);
	return rows[0]?.requests ?? 0;
}
