import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table poll (
			workspace_id uuid not null references workspace on delete cascade,
			id uuid not null default gen_random_uuid(),
			slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
			created_at timestamptz not null default now(),
			created_by uuid references account on delete set null,
			discarded_at timestamptz,
			primary key (workspace_id, id)
		)`.execute(db);
	await sql`
		create table poll_draft (
			workspace_id uuid not null,
			poll_id uuid not null,
			content jsonb not null,
			revision integer not null default 1,
			saved_at timestamptz not null default now(),
			saved_by uuid references account on delete set null,
			primary key (workspace_id, poll_id),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	await sql`
		create table poll_version (
			workspace_id uuid not null,
			poll_id uuid not null,
			number integer not null check (number > 0),
			content jsonb not null,
			fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
			published_at timestamptz not null default now(),
			published_by uuid references account on delete set null,
			primary key (workspace_id, poll_id, number),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	await sql`
		create table poll_closure (
			workspace_id uuid not null,
			poll_id uuid not null,
			closed_at timestamptz not null default now(),
			closed_by uuid references account on delete set null,
			reopened_at timestamptz,
			reopened_by uuid references account on delete set null,
			primary key (workspace_id, poll_id, closed_at),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);

	for (const table of ['poll', 'poll_draft', 'poll_version', 'poll_closure']) {
		await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.ref(table)} force row level security`.execute(db);
		await sql`
			create policy ${sql.ref(`${table}_of_workspace`)} on ${sql.ref(table)}
			using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`.execute(db);
		await sql`grant select on ${sql.ref(table)} to candor_answers`.execute(db);
	}
	// A poll's public address is public: a stranger who knows it may learn which poll it is, one at a time.
	await sql`
		create policy poll_by_address on poll for select
		using (slug = nullif(current_setting('app.slug', true), ''))`.execute(db);
	await sql`grant select, insert, update, delete on poll, poll_draft to candor_web`.execute(db);
	await sql`grant select, insert, update on poll_closure to candor_web`.execute(db);
	// A published version never changes: the app may add one and read it, nothing else.
	await sql`grant select, insert on poll_version to candor_web`.execute(db);
	await sql`
		create function refuse_change() returns trigger language plpgsql as $$
		begin
			raise exception 'a published version never changes';
		end $$`.execute(db);
	// Only the author's name may leave a version, when that account is forgotten.
	await sql`
		create trigger poll_version_is_frozen before update on poll_version for each row
		when (new.content is distinct from old.content or new.fingerprint is distinct from old.fingerprint
			or new.number <> old.number or new.published_at <> old.published_at)
		execute function refuse_change()`.execute(db);
}
