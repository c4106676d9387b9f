import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// What a session is called on its owner's list. It opens nothing.
	await sql`alter table session add column handle uuid not null default gen_random_uuid()`.execute(db);
	await sql`create unique index session_handle on session (handle)`.execute(db);
	// How often something was tried of late: a sign-in, a letter. One row a subject, under an HMAC of its name.
	await sql`
		create table attempt (
			subject_mac text primary key,
			tries integer not null,
			since timestamptz not null
		)`.execute(db);
	await sql`grant select, insert, update, delete on attempt to candor_web`.execute(db);
}
