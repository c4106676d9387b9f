import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// What a model said of an answer could not be read: when that was last, and how often it was tried. Null: it was read.
	await sql`
		alter table model_asked add column failed_at timestamptz,
			add column tries integer not null default 1 check (tries between 1 and 1000)`.execute(db);
	await sql`
		grant update (purpose, model_id, model_version, asked_on, refused, failed_at, tries)
		on model_asked to candor_answers`.execute(db);
}
