import { sql, type Kysely } from 'kysely';

const PURPOSE = sql`coalesce(current_setting('app.purpose', true), '')`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// A model was asked about this answer, once, under the purpose that its person allowed: which model, which version of it,
	// and how many of its suggestions were refused. The row goes with the answer, and with that consent.
	await sql`
		create table model_asked (
			workspace_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			purpose text not null check (purpose ~ '^machine:[a-z0-9-]{0,40}(@[0-9]{1,6})?$'),
			model_id text not null check (length(model_id) between 1 and 200),
			model_version text not null check (length(model_version) between 1 and 200),
			asked_on date not null,
			refused integer not null check (refused >= 0),
			primary key (workspace_id, response_id, question_id),
			foreign key (workspace_id, response_id, question_id) references answer on delete cascade
		)`.execute(db);
	// What it proposed: a theme that is there or the name of one that is not, and the part of the answer. Nothing counts it.
	await sql`
		create table model_proposal (
			workspace_id uuid not null,
			id uuid not null default gen_random_uuid(),
			response_id uuid not null,
			question_id text not null,
			theme_id uuid,
			new_theme text check (length(new_theme) between 1 and 200),
			span_start integer not null check (span_start >= 0),
			span_end integer not null check (span_end > span_start),
			primary key (workspace_id, id),
			check ((theme_id is null) <> (new_theme is null)),
			foreign key (workspace_id, response_id, question_id) references model_asked on delete cascade
		)`.execute(db);
	await sql`
		create index model_proposal_of_answer on model_proposal (workspace_id, response_id, question_id)`.execute(db);
	for (const table of ['model_asked', 'model_proposal']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
		await sql`grant select, insert, delete on ${sql.table(table)} to candor_answers`.execute(db);
		await sql`
			create policy never_for_register on ${sql.table(table)} as restrictive
			using (${PURPOSE} <> 'register')`.execute(db);
	}
	// Seen with its response, and only while that allows the machine, whatever it is read for.
	await sql`
		create policy while_allowed on model_asked to candor_answers using (
			${PURPOSE} not in ('retention', 'shorten', 'reissue', 'again')
			and exists (select from response r where r.workspace_id = model_asked.workspace_id
				and r.id = model_asked.response_id and model_asked.purpose = any (r.allowed))
		)`.execute(db);
	await sql`
		create policy with_its_asking on model_proposal to candor_answers using (
			(workspace_id, response_id, question_id) in (
				select a.workspace_id, a.response_id, a.question_id from model_asked a)
		)`.execute(db);

	// Consent ends in several rooms, and in a restore; the database sees all of them. The trigger runs as the owner.
	await sql`create policy kept_by_triggers on model_asked to current_user using (true)`.execute(db);
	await sql`
		create function let_go_of_proposals() returns trigger language plpgsql security definer
		set search_path = public, pg_temp as $$
		begin
			delete from model_asked
			where workspace_id = new.workspace_id and response_id = new.id and purpose <> all (new.allowed);
			return null;
		end $$`.execute(db);
	await sql`
		create trigger lets_go_of_proposals after update of allowed on response for each row
		when (old.allowed is distinct from new.allowed) execute function let_go_of_proposals()`.execute(db);
}
