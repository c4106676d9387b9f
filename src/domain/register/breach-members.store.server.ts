// Members whom a leak touches: by their account, a session, or what they did, within the days of the drill.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { daysOf } from './breach.store.server.ts';
import type { Drill } from './breach.ts';
import { WORK } from './leaked-tables.ts';

export type TouchedMembers = {
	people: number;
	since: Date | null;
	/** Of the people touched, those who were invited and have not joined. */
	invited: number;
};

export async function findTouchedMembers(tx: Tx, workspaceId: string, drill: Drill): Promise<TouchedMembers> {
	const { first, last } = daysOf(drill);
	const { rows } = await sql<Omit<TouchedMembers, 'invited'>>`
		with began as (${beganIn(drill)})
		select count(distinct m.account_id) as people, min(began.at) as since
		from membership m join began on began.who = m.account_id
		where m.workspace_id = ${workspaceId}
			and (began.at at time zone 'UTC')::date between ${first}::date and ${last}::date`.execute(tx);
	const invited = drill.what === 'accounts' || drill.what === 'back-ups';
	return {
		...(rows[0] ?? { people: 0, since: null }),
		invited: invited ? await countInvited(tx, workspaceId, drill) : 0
	};
}

function beganIn({ what }: Drill) {
	if (what === 'sessions') return sql`select account_id as who, started_at as at from session`;
	if (what !== 'work') return sql`select id as who, created_at as at from account`;
	const acts = WORK.map(
		([table, who, when]) =>
			sql`select ${sql.ref(who)} as who, ${sql.ref(when)} as at from ${sql.table(table)}
				where workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`
	);
	const noted = sql`
		select w.account_id, e.happened_at from audit_who w
		join audit_entry e on e.workspace_id = w.workspace_id and e.number = w.number
		where w.workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
	return sql.join([...acts, noted], sql` union all `);
}

/** An invitation holds an address from the day it is sent, 14 days before it runs out. */
async function countInvited(tx: Tx, workspaceId: string, drill: Drill): Promise<number> {
	const { first, last } = daysOf(drill);
	const { rows } = await sql<{ invited: number }>`
		select count(distinct email) as invited from account_link
		where workspace_id = ${workspaceId} and purpose = 'invitation' and used_at is null
			and ((expires_at - interval '14 days') at time zone 'UTC')::date between ${first}::date and ${last}::date`.execute(
		tx
	);
	return rows[0]?.invited ?? 0;
}
