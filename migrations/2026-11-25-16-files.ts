import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// Pictures that polls show, by what is in them: a published version names the hash, so what stood behind it never changes.
	await sql`
		create table picture (
			workspace_id uuid not null references workspace on delete cascade,
			hash text not null check (hash ~ '^[0-9a-f]{64}$'),
			type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
			width integer not null,
			height integer not null,
			bytes bytea not null,
			primary key (workspace_id, hash)
		)`.execute(db);
	await sql`alter table picture enable row level security`.execute(db);
	await sql`alter table picture force row level security`.execute(db);
	await sql`create policy of_workspace on picture using (${HERE})`.execute(db);
	await sql`grant select, insert on picture to candor_web`.execute(db);
}
