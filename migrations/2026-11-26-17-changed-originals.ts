import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// By language and path: the words that a translation was made of, where the draft says others by now.
	await sql`alter table poll_draft add column changed_originals jsonb not null default '{}'`.execute(db);
}
