import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table workspace (
			id uuid primary key default gen_random_uuid(),
			address text not null unique check (address ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
			name text not null check (length(name) between 1 and 120),
			created_at timestamptz not null default now()
		)`.execute(db);
	await sql`
		create table account (
			id uuid primary key default gen_random_uuid(),
			email text not null check (length(email) <= 254),
			name text not null check (length(name) between 1 and 120),
			password_hash text not null,
			created_at timestamptz not null default now()
		)`.execute(db);
	await sql`create unique index account_email on account (lower(email))`.execute(db);
	await sql`
		create table session (
			id_hash text primary key,
			account_id uuid not null references account on delete cascade,
			device text not null,
			started_at timestamptz not null,
			expires_at timestamptz not null,
			ends_at timestamptz not null
		)`.execute(db);
	await sql`create index session_account on session (account_id)`.execute(db);
	await sql`
		create table account_link (
			token_hash text primary key,
			purpose text not null check (purpose in ('owner', 'invitation', 'password')),
			email text,
			workspace_id uuid references workspace on delete cascade,
			role text check (role in ('owner', 'author', 'reader')),
			account_id uuid references account on delete cascade,
			invited_by uuid references account on delete set null,
			created_at timestamptz not null default now(),
			expires_at timestamptz not null,
			used_at timestamptz
		)`.execute(db);
	await sql`
		create table membership (
			workspace_id uuid not null references workspace on delete cascade,
			account_id uuid not null references account on delete cascade,
			role text not null check (role in ('owner', 'author', 'reader')),
			joined_at timestamptz not null default now(),
			primary key (workspace_id, account_id)
		)`.execute(db);
	await sql`create index membership_account on membership (account_id)`.execute(db);

	await sql`alter table membership enable row level security`.execute(db);
	await sql`alter table membership force row level security`.execute(db);
	await sql`
		create policy membership_of_workspace on membership
		using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`.execute(db);
	await sql`
		create policy membership_of_account on membership for select
		using (account_id = nullif(current_setting('app.account', true), '')::uuid)`.execute(db);
	await sql`grant select, insert, update, delete on account, session, account_link, membership to candor_web`.execute(
		db
	);
	await sql`grant select, insert, update on workspace to candor_web`.execute(db);
	await sql`grant select (id, address, name) on workspace to candor_answers`.execute(db);
	await sql`grant select (id, name) on account to candor_answers`.execute(db);
}
