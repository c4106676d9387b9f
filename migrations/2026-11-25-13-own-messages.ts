import { sql, type Kysely } from 'kysely';

/** What was passed on of one's own response may be read by the holder of its receipt, with everything else that is stored. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`grant select on outbox to candor_answers`.execute(db);
	// One response's, named by whoever opened it; or a letter's, by the keyed link of the contact it went to.
	await sql`
		create policy own_messages on outbox as restrictive for select using (
			current_user <> 'candor_answers'
			or response_id::text = nullif(current_setting('app.response', true), '')
			or contact_link = nullif(current_setting('app.link', true), '')
		)`.execute(db);
}
