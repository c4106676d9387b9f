import { sql } from 'kysely';
import type { Database } from '#db/open.ts';

/** Counts one try unless `most` were counted since `from`; in one statement, so that a hundred at once count as a hundred.
 *  False when it was one too many. */
export async function addAttempt(
	db: Database,
	subjectMac: string,
	most: number,
	from: Date,
	now: Date
): Promise<boolean> {
	const { rows } = await sql`
		insert into attempt as a (subject_mac, tries, since) values (${subjectMac}, 1, ${now}::timestamptz)
		on conflict (subject_mac) do update set
			tries = case when a.since <= ${from}::timestamptz then 1 else a.tries + 1 end,
			since = case when a.since <= ${from}::timestamptz then excluded.since else a.since end
		where a.since <= ${from}::timestamptz or a.tries < ${most}
		returning 1 as counted`.execute(db);
	return rows.length > 0;
}

export async function deleteAttempts(db: Database, before: Date): Promise<void> {
	await db.deleteFrom('attempt').where('since', '<=', before).execute();
}
