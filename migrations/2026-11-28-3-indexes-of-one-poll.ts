import { sql, type Kysely } from 'kysely';

/**
 * Where a workspace has one poll, an index that begins with the workspace looks as good as the key while the tables are new and
 * unmeasured: each check of a foreign key then read all responses of the workspace, and answering grew slower with each one.
 * These begin with the poll, which no such check asks for. Only imported rows have a source.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`drop index response_source`.execute(db);
	await sql`
		create unique index response_source on response (poll_id, source_hash)
		where source_hash is not null`.execute(db);
	await sql`drop index response_of_poll`.execute(db);
	await sql`create index response_of_poll on response (poll_id, answered_on)`.execute(db);
	await sql`drop index answer_of_question`.execute(db);
	await sql`create index answer_of_question on answer (poll_id, question_id)`.execute(db);
}
