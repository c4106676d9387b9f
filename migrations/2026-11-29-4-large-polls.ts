import { sql, type Kysely } from 'kysely';

/** What a page reads of a poll must not grow with its answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
	// Of about how many people the count that goes on is; as told before, or in thousands.
	await sql`alter table board_counting add column of_people integer`.execute(db);
	// Answers by day, the newest or the oldest first, are read in this order and not sorted.
	await sql`drop index response_of_poll`.execute(db);
	await sql`create index response_of_poll on response (poll_id, answered_on, id)`.execute(db);
	// Few codings speak against their theme; of the others the latest are looked at first.
	await sql`drop index coding_theme`.execute(db);
	await sql`
		create index coding_theme on coding (workspace_id, theme_id, coded_at, response_id, question_id)`.execute(db);
	await sql`create index coding_against on coding (workspace_id, theme_id) where against`.execute(db);
}
