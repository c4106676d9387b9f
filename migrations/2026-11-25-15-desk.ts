import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table poll add column archived_at timestamptz,
			add column archived_by uuid references account on delete set null,
			add column discarded_by uuid references account on delete set null`.execute(db);
	// Something in the versions before must not be answered any more: nobody may finish one of them.
	await sql`alter table poll_version add column stops_earlier boolean not null default false`.execute(db);
	// Which fields of a draft one person changed within one hour of the clock: no words, and no order of keys.
	await sql`
		create table draft_change (
			workspace_id uuid not null,
			id uuid not null default gen_random_uuid(),
			poll_id uuid not null,
			hour timestamptz not null,
			changed_by uuid references account on delete set null,
			fields text[] not null,
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	await sql`
		create unique index draft_change_of_hour on draft_change (workspace_id, poll_id, changed_by, hour)`.execute(
		db
	);
	// What members say to each other about one field of a draft; the first of a thread is settled for all of it.
	await sql`
		create table poll_comment (
			workspace_id uuid not null,
			id uuid not null default gen_random_uuid(),
			poll_id uuid not null,
			field text not null check (length(field) <= 200),
			reply_to uuid,
			text text not null check (length(text) between 1 and 2000),
			written_at timestamptz not null,
			written_by uuid references account on delete set null,
			settled_at timestamptz,
			settled_by uuid references account on delete set null,
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id) references poll on delete cascade,
			foreign key (workspace_id, reply_to) references poll_comment on delete cascade,
			check (reply_to is null or settled_at is null)
		)`.execute(db);
	await sql`create index comment_of_poll on poll_comment (workspace_id, poll_id, written_at)`.execute(db);
	// Who has a poll open now. A row is worth nothing a minute later.
	await sql`
		create table presence (
			workspace_id uuid not null,
			poll_id uuid not null,
			account_id uuid not null references account on delete cascade,
			field text not null check (length(field) <= 200),
			seen_at timestamptz not null,
			primary key (workspace_id, poll_id, account_id),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	// That a published poll was taken down, and what it had promised: it outlives the poll, and keeps its address from others.
	await sql`
		create table poll_gone (
			workspace_id uuid not null references workspace on delete cascade,
			poll_id uuid not null,
			slug text not null unique,
			title text not null,
			promised_on date,
			told boolean not null,
			taken_down_on date not null,
			deleted_on date,
			primary key (workspace_id, poll_id)
		)`.execute(db);

	for (const table of ['draft_change', 'poll_comment', 'presence', 'poll_gone']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
		await sql`create policy of_workspace on ${sql.table(table)} using (${HERE})`.execute(db);
	}
	await sql`
		create policy gone_by_address on poll_gone for select
		using (slug = nullif(current_setting('app.slug', true), ''))`.execute(db);
	await sql`grant select, insert, update on draft_change to candor_web`.execute(db);
	await sql`grant select, insert, update, delete on poll_comment, presence, poll_gone to candor_web`.execute(
		db
	);
}
