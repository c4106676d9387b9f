import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// What may be said of a poll, counted once and protected: counts only. `audit` is what the next one is checked against:
	// which groups were ever told, and how many people stand in the same ones. Only the newest row of a poll keeps it.
	await sql`
		create table board_snapshot (
			workspace_id uuid not null,
			poll_id uuid not null,
			number integer not null,
			scope integer not null,
			counted_on date not null,
			codebook_version integer not null,
			k integer not null,
			content jsonb not null,
			hash text not null,
			audit jsonb,
			primary key (workspace_id, poll_id, scope, number),
			foreign key (workspace_id, poll_id) references poll (workspace_id, id) on delete cascade
		)`.execute(db);
	// Who was counted, since which snapshot, and by a hash of what they said: whoever changes an answer counts as one who
	// went and one who came. It goes with its response.
	await sql`
		create table board_counted (
			workspace_id uuid not null,
			poll_id uuid not null,
			response_id uuid not null,
			scope integer not null,
			came integer not null,
			read_since integer,
			said numeric not null,
			primary key (workspace_id, response_id, scope),
			foreign key (workspace_id, response_id) references response (workspace_id, id) on delete cascade
		)`.execute(db);
	await sql`create index board_counted_of_poll on board_counted (poll_id, scope)`.execute(db);
	// How far counting is, and what was last looked at: it holds nothing of anybody.
	await sql`
		create table board_counting (
			workspace_id uuid not null,
			poll_id uuid not null,
			scope integer not null,
			asked_at timestamptz,
			begun_at timestamptz,
			done real,
			waiting boolean not null default false,
			seen text,
			primary key (workspace_id, poll_id, scope),
			foreign key (workspace_id, poll_id) references poll (workspace_id, id) on delete cascade
		)`.execute(db);
	for (const table of ['board_snapshot', 'board_counted', 'board_counting']) {
		await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.ref(table)} force row level security`.execute(db);
	}
	for (const table of ['board_snapshot', 'board_counting'])
		await sql`
			create policy of_workspace on ${sql.ref(table)}
			using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`.execute(db);
	await sql`
		create policy with_its_response on board_counted to candor_answers using (
			coalesce(current_setting('app.purpose', true), '') not in ('retention', 'shorten')
			and (workspace_id, response_id) in (select r.workspace_id, r.id from response r))`.execute(db);
	await sql`grant select, insert, update on board_snapshot, board_counting to candor_web`.execute(db);
	await sql`grant select, insert, update, delete on board_counted to candor_answers`.execute(db);
	// Whoever allows something else is counted as one who went and one who came: a yes that was taken back and given again
	// would otherwise be in two snapshots and not in the one between, and nothing would tell.
	await sql`create policy kept_by_triggers on board_counted to current_user using (true)`.execute(db);
	await sql`
		create function counted_no_more() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
		begin
			delete from board_counted where workspace_id = new.workspace_id and response_id = new.id;
			return null;
		end $$`.execute(db);
	await sql`revoke execute on function counted_no_more() from public`.execute(db);
	await sql`
		create trigger counted_no_more after update of allowed on response for each row
		when (old.allowed is distinct from new.allowed) execute function counted_no_more()`.execute(db);
}
