// Statements that mark who is counted. They run inside forPurpose, before anything is counted.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import type { ReadAt } from '../reading.store.server.ts';
import type { Slice } from './slices.ts';

/** Hashes of all answers of a response: alike only while none was changed. */
const SAID = sql`coalesce((
	select sum(hashtextextended(a.question_id || a.value::text, 0)) from answer a
	where a.workspace_id = r.workspace_id and a.response_id = r.id), 0)`;
const IS_READ = sql`exists (
	select from reading d where d.workspace_id = r.workspace_id and d.response_id = r.id)`;

/** Room for a million to be joined and sorted in memory, and plans for all rows of a cursor; for this transaction. */
export async function giveRoom(tx: Tx): Promise<void> {
	await sql`
		select set_config('work_mem', '64MB', true), set_config('cursor_tuple_fraction', '1', true)`.execute(tx);
}

/** How many answered; exact, so it is shown to nobody. */
export async function countAll(tx: Tx, { workspaceId, pollId }: ReadAt): Promise<number> {
	const { rows } = await sql<{ people: number }>`
		select count(*)::int as people from response r
		where r.workspace_id = ${workspaceId} and r.poll_id = ${pollId} and ${COVERED}`.execute(tx);
	return rows[0]?.people ?? 0;
}

/** Marks the newcomers of this snapshot among these: people, those read for the first time, and those who changed what they said. */
export async function markCounted(
	tx: Tx,
	{ workspaceId, pollId, scope }: ReadAt,
	number: number,
	{ from, to }: Slice
): Promise<void> {
	await sql`
		insert into board_counted as c (workspace_id, poll_id, response_id, scope, came, read_since, said)
		select now.workspace_id, now.poll_id, now.id, ${scope}, ${number},
			case when now.is_read then ${number}::int end, now.said
		from (
			select r.workspace_id, r.poll_id, r.id, ${SAID} as said, ${IS_READ} as is_read
			from response r
			where r.workspace_id = ${workspaceId} and r.poll_id = ${pollId} and ${COVERED}
				and r.id between ${from}::uuid and ${to}::uuid
		) now
		left join board_counted old on old.workspace_id = now.workspace_id and old.response_id = now.id
			and old.scope = ${scope} and old.response_id between ${from}::uuid and ${to}::uuid
		where old.response_id is null or old.said <> now.said or (old.read_since is null) = now.is_read
		on conflict (workspace_id, response_id, scope) do update set
			came = case when c.said = excluded.said then c.came else excluded.came end,
			again = c.again or (c.said <> excluded.said and c.came < ${number}),
			read_again = c.read_again or (c.said <> excluded.said and coalesce(c.read_since, ${number}) < ${number}),
			read_since = excluded.read_since, said = excluded.said`.execute(tx);
}

/** Nobody counts as read: they were too few. */
export async function unmarkRead(tx: Tx, { workspaceId, pollId, scope }: ReadAt): Promise<void> {
	await sql`
		update board_counted set read_since = null
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and scope = ${scope} and read_since is not null`.execute(
		tx
	);
}

/** The marks of those read for the first time are taken off again: their themes wait. */
export async function unmarkNewlyRead(
	tx: Tx,
	{ workspaceId, pollId, scope }: ReadAt,
	number: number
): Promise<void> {
	await sql`
		update board_counted set read_since = null
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and scope = ${scope}
			and read_since = ${number}`.execute(tx);
}
