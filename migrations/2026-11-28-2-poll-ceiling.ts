import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// How many answers a poll takes in an hour, and the last day on which more were sent. How many came in an hour is counted
	// in memory: written down it would tell when somebody answered, which an anonymous poll promises not to know.
	await sql`
		alter table poll_sharing
			add column an_hour integer check (an_hour > 0),
			add column an_hour_reached_on date`.execute(db);
}
