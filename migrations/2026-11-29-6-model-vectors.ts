import { sql, type Kysely } from 'kysely';

const PURPOSE = sql`coalesce(current_setting('app.purpose', true), '')`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// An answer as a model sees it: numbers by which similar ones are grouped, and nothing else. Much of what was written can be
	// guessed from them, so they are held like the answer: they go with it, and with the consent to that machine.
	await sql`
		create table model_vector (
			workspace_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			purpose text not null check (purpose ~ '^machine:[a-z0-9-]{0,40}(@[0-9]{1,6})?$'),
			model_id text not null check (length(model_id) between 1 and 200),
			model_version text not null check (length(model_version) between 1 and 200),
			made_on date not null,
			vector real[] not null check (array_ndims(vector) = 1 and cardinality(vector) <= 8192),
			primary key (workspace_id, response_id, question_id),
			foreign key (workspace_id, response_id, question_id) references answer on delete cascade
		)`.execute(db);
	await sql`alter table model_vector enable row level security`.execute(db);
	await sql`alter table model_vector force row level security`.execute(db);
	await sql`grant select, insert, delete on model_vector to candor_answers`.execute(db);
	await sql`
		create policy never_for_register on model_vector as restrictive using (${PURPOSE} <> 'register')`.execute(db);
	// Seen with its response, and only while that allows the machine, whatever it is read for.
	await sql`
		create policy while_allowed on model_vector to candor_answers using (
			${PURPOSE} not in ('retention', 'shorten', 'reissue', 'again')
			and exists (select from response r where r.workspace_id = model_vector.workspace_id
				and r.id = model_vector.response_id and model_vector.purpose = any (r.allowed))
		)`.execute(db);
	await sql`create policy kept_by_triggers on model_vector to current_user using (true)`.execute(db);
	await sql`
		create function let_go_of_vectors() returns trigger language plpgsql security definer
		set search_path = public, pg_temp as $$
		begin
			delete from model_vector
			where workspace_id = new.workspace_id and response_id = new.id and purpose <> all (new.allowed);
			return null;
		end $$`.execute(db);
	await sql`
		create trigger lets_go_of_vectors after update of allowed on response for each row
		when (old.allowed is distinct from new.allowed) execute function let_go_of_vectors()`.execute(db);
}
