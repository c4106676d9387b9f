import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const PURPOSE = sql`nullif(current_setting('app.purpose', true), '')`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// What was learnt from the answers that people sorted, of one poll under one scope of its statement. Weights by hashed
	// columns: no answer, and no word. A version is never changed; it is taken into use, or not.
	await sql`
		create table assigner (
			workspace_id uuid not null references workspace on delete cascade,
			poll_id uuid not null,
			scope integer not null,
			number integer not null check (number > 0),
			model jsonb not null,
			codebook_version integer not null,
			examples integer not null,
			learnt_at timestamptz not null,
			learnt_by uuid references account on delete set null,
			in_use_since timestamptz,
			primary key (workspace_id, poll_id, scope, number),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	// An answer that a version has looked at; what it only suggests is never counted.
	await sql`
		create table auto_reading (
			workspace_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			poll_id uuid not null,
			scope integer not null,
			number integer not null,
			needs_reader boolean not null,
			suggested jsonb not null,
			primary key (workspace_id, response_id, question_id, scope, number),
			foreign key (workspace_id, response_id, question_id) references answer on delete cascade,
			foreign key (workspace_id, poll_id, scope, number) references assigner on delete cascade
		)`.execute(db);
	await sql`create index auto_reading_of_poll on auto_reading (poll_id, scope, number)`.execute(db);
	// A theme given without a reader, because it was given rightly often enough where people checked.
	await sql`
		create table auto_coding (
			workspace_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			scope integer not null,
			number integer not null,
			theme_id uuid not null,
			score double precision not null,
			primary key (workspace_id, response_id, question_id, scope, number, theme_id),
			foreign key (workspace_id, response_id, question_id, scope, number) references auto_reading on delete cascade
		)`.execute(db);
	// An audit: people drawn at random among all of whom somebody had an answer still unread. What the machine and earlier
	// readers had found among all of them is kept as shares, since a reading replaces it person by person.
	await sql`
		create table audit_draw (
			workspace_id uuid not null references workspace on delete cascade,
			poll_id uuid not null,
			scope integer not null,
			number integer not null check (number > 0),
			seed integer not null,
			assigner integer,
			drawn_at timestamptz not null,
			drawn_by uuid references account on delete set null,
			among integer not null,
			given jsonb not null,
			primary key (workspace_id, poll_id, scope, number),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	await sql`
		create table audit_drawn (
			workspace_id uuid not null,
			response_id uuid not null,
			poll_id uuid not null,
			scope integer not null,
			number integer not null,
			given jsonb not null,
			known jsonb not null,
			primary key (workspace_id, response_id, poll_id, scope, number),
			foreign key (workspace_id, response_id) references response on delete cascade,
			foreign key (workspace_id, poll_id, scope, number) references audit_draw on delete cascade
		)`.execute(db);
	// The same answer as another person reads it, who did not see what the first one found; and what the first one had found
	// then, since settling a difference changes it.
	await sql`
		create table second_coding (
			workspace_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			themes jsonb not null,
			first_themes jsonb not null,
			read_at timestamptz not null,
			read_by uuid references account on delete set null,
			settled_at timestamptz,
			primary key (workspace_id, response_id, question_id),
			foreign key (workspace_id, response_id, question_id) references answer on delete cascade
		)`.execute(db);

	for (const table of ['assigner', 'audit_draw']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
		await sql`create policy of_workspace on ${sql.table(table)} using (${HERE})`.execute(db);
	}
	for (const table of ['auto_reading', 'auto_coding', 'audit_drawn', 'second_coding']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
		await sql`
			create policy with_its_response on ${sql.table(table)} to candor_answers using (
				coalesce(${PURPOSE}, '') not in ('retention', 'shorten', 'reissue', 'again')
				and (workspace_id, response_id) in (select r.workspace_id, r.id from response r)
			)`.execute(db);
		await sql`
			create policy never_for_register on ${sql.table(table)} as restrictive
			using (coalesce(${PURPOSE}, '') <> 'register')`.execute(db);
	}
	await sql`grant select, insert, update, delete on assigner to candor_web, candor_answers`.execute(db);
	await sql`grant select, insert on audit_draw to candor_web, candor_answers`.execute(db);
	await sql`grant select, insert, update, delete on auto_reading, auto_coding, audit_drawn, second_coding
		to candor_answers`.execute(db);

	// A person's reading always wins, whatever a statement says: what the machine found in an answer goes when somebody reads
	// it, and nothing is found by the machine in an answer that somebody has read.
	await sql`
		create function reading_wins() returns trigger language plpgsql as $$
		begin
			delete from auto_reading a where a.workspace_id = new.workspace_id and a.response_id = new.response_id
				and a.question_id = new.question_id;
			return null;
		end $$`.execute(db);
	await sql`
		create trigger reading_wins after insert on reading for each row execute function reading_wins()`.execute(db);
	await sql`
		create function read_is_read() returns trigger language plpgsql as $$
		begin
			if exists (select from reading d where d.workspace_id = new.workspace_id and d.response_id = new.response_id
				and d.question_id = new.question_id) then return null; end if;
			return new;
		end $$`.execute(db);
	await sql`
		create trigger read_is_read before insert on auto_reading for each row execute function read_is_read()`.execute(
		db
	);
	// Withdrawn, an answer is kept out of sight until it is erased; what the machine found in it goes at once.
	await sql`
		create function machine_lets_go() returns trigger language plpgsql as $$
		begin
			delete from auto_reading a where a.workspace_id = new.workspace_id and a.response_id = new.id
				and not ('inform' || case a.scope when 1 then '' else '@' || a.scope end) = any (new.allowed);
			delete from audit_drawn a where a.workspace_id = new.workspace_id and a.response_id = new.id
				and not ('inform' || case a.scope when 1 then '' else '@' || a.scope end) = any (new.allowed);
			return null;
		end $$`.execute(db);
	await sql`
		create trigger machine_lets_go after update of allowed on response for each row
		when (new.allowed is distinct from old.allowed) execute function machine_lets_go()`.execute(db);
}
