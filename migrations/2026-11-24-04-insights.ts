import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// The codebook is what its events add up to; its version is the number of the last one.
	await sql`
		create table codebook_event (
			workspace_id uuid not null references workspace on delete cascade,
			number integer not null,
			change jsonb not null,
			happened_at timestamptz not null default now(),
			made_by uuid references account on delete set null,
			primary key (workspace_id, number)
		)`.execute(db);
	// A person has read this answer, whether or not a theme was found in it: the base of every share.
	await sql`
		create table reading (
			workspace_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			read_at timestamptz not null default now(),
			read_by uuid references account on delete set null,
			primary key (workspace_id, response_id, question_id),
			foreign key (workspace_id, response_id, question_id) references answer on delete cascade
		)`.execute(db);
	// One theme in one answer. The span counts UTF-16 units of the answer as written, end exclusive.
	await sql`
		create table coding (
			workspace_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			theme_id uuid not null,
			span_start integer not null check (span_start >= 0),
			span_end integer not null check (span_end > span_start),
			coded_at timestamptz not null default now(),
			coded_by uuid references account on delete set null,
			primary key (workspace_id, response_id, question_id, theme_id),
			foreign key (workspace_id, response_id, question_id) references answer on delete cascade
		)`.execute(db);
	await sql`create index coding_theme on coding (workspace_id, theme_id)`.execute(db);
	// The words a person chose to stand on a theme's card. They still show only under consent to quote.
	await sql`
		create table shown_words (
			workspace_id uuid not null,
			theme_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			released_at timestamptz not null default now(),
			released_by uuid references account on delete set null,
			primary key (workspace_id, theme_id),
			foreign key (workspace_id, response_id, question_id) references answer on delete cascade
		)`.execute(db);

	for (const table of ['codebook_event', 'reading', 'coding', 'shown_words']) {
		await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.ref(table)} force row level security`.execute(db);
	}
	await sql`
		create policy codebook_of_workspace on codebook_event
		using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`.execute(db);
	for (const table of ['reading', 'coding', 'shown_words'])
		await sql`
			create policy with_its_response on ${sql.ref(table)}
			using ((workspace_id, response_id) in (select r.workspace_id, r.id from response r))`.execute(db);

	await sql`grant select, insert on codebook_event to candor_web, candor_answers`.execute(db);
	await sql`grant select, insert, update, delete on reading, coding, shown_words to candor_answers`.execute(
		db
	);
}
