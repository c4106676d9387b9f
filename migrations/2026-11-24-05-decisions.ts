import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table decision (
			workspace_id uuid not null references workspace on delete cascade,
			id uuid not null default gen_random_uuid(),
			text text not null check (length(text) between 1 and 2000),
			owner text not null check (length(owner) between 1 and 200),
			reason text not null check (length(reason) between 1 and 4000),
			decided_on date not null,
			status text not null check (status in ('considering', 'will-do', 'done', 'will-not-do')),
			recorded_at timestamptz not null default now(),
			recorded_by uuid references account on delete set null,
			changed_at timestamptz not null default now(),
			primary key (workspace_id, id)
		)`.execute(db);
	// An insight is a theme or a measured question of a poll.
	await sql`
		create table decision_cites (
			workspace_id uuid not null,
			decision_id uuid not null,
			poll_id uuid not null,
			theme_id uuid,
			question_id text,
			foreign key (workspace_id, decision_id) references decision on delete cascade,
			foreign key (workspace_id, poll_id) references poll on delete cascade,
			check ((theme_id is null) <> (question_id is null))
		)`.execute(db);
	await sql`
		create unique index decision_cites_once on decision_cites
		(workspace_id, decision_id, poll_id, coalesce(theme_id::text, question_id))`.execute(db);
	await sql`
		create table outcome (
			workspace_id uuid not null,
			poll_id uuid not null,
			number integer not null,
			content jsonb not null,
			published_at timestamptz not null default now(),
			published_by uuid references account on delete set null,
			primary key (workspace_id, poll_id, number),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	for (const table of ['decision', 'decision_cites', 'outcome']) {
		await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.ref(table)} force row level security`.execute(db);
		await sql`
			create policy ${sql.ref(`${table}_of_workspace`)} on ${sql.ref(table)}
			using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`.execute(db);
		await sql`grant select on ${sql.ref(table)} to candor_answers`.execute(db);
	}
	await sql`grant select, insert, update, delete on decision, decision_cites to candor_web`.execute(db);
	await sql`grant select, insert on outcome to candor_web`.execute(db);
}
