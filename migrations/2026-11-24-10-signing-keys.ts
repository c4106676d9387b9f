import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// The keys that consent receipts are signed with, one for the whole server. The private half is sealed under the
	// server's secret; the public half stays published for ever, so that old receipts can still be checked.
	await sql`
		create table signing_key (
			kid text primary key,
			public_jwk jsonb not null,
			sealed bytea not null,
			made_at timestamptz not null default now(),
			retired_at timestamptz
		)`.execute(db);
	await sql`create unique index one_current_signing_key on signing_key ((true)) where retired_at is null`.execute(
		db
	);
	// The role that serves requests makes the very first key, when the first receipt is taken. It cannot retire a key, nor
	// add a second current one: it may not write retired_at. Changing keys is the owner's (npm run keys:rotate).
	await sql`grant select, insert (kid, public_jwk, sealed, made_at) on signing_key to candor_web`.execute(db);
}
