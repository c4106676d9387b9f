import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const PURPOSE = sql`current_setting('app.purpose', true)`;
const SOMEBODY_READS = sql`nullif(current_setting('app.reader', true), '') is not null`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table export_file (
			workspace_id uuid not null,
			id uuid not null,
			poll_id uuid not null,
			purpose text not null check (purpose ~ '^(export|profile)(@[0-9]+)?$'),
			format text not null check (format in ('csv', 'json')),
			rows integer not null,
			made_at timestamptz not null,
			made_by uuid references account on delete set null,
			expires_at timestamptz not null,
			expired_at timestamptz,
			expired_because text check (expired_because in ('days-over', 'taken-back', 'deleted')),
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id) references poll on delete cascade,
			check ((expired_at is null) = (expired_because is null))
		)`.execute(db);
	// Whose answers stand in a file that can still be opened. Emptied when it expires.
	await sql`
		create table export_row (
			workspace_id uuid not null,
			export_id uuid not null,
			response_id uuid not null,
			primary key (workspace_id, export_id, response_id),
			foreign key (workspace_id, export_id) references export_file on delete cascade
		)`.execute(db);
	await sql`create index export_row_of_response on export_row (workspace_id, response_id)`.execute(db);

	for (const table of ['export_file', 'export_row']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
		await sql`create policy of_workspace on ${sql.table(table)} using (${HERE})`.execute(db);
		// The triggers below run as the owner, who serves no request.
		await sql`create policy kept_by_triggers on ${sql.table(table)} to current_user using (true)`.execute(db);
	}
	await sql`grant select, insert, update on export_file to candor_web`.execute(db);
	await sql`grant select, insert, delete on export_row to candor_web`.execute(db);

	// An export of answers is a use of its own name, and needs what the decision itself needs: inform, of that scope.
	await sql`
		create policy covered_for_export on response for select using (
			${HERE} and ${SOMEBODY_READS} and ${PURPOSE} ~ '^export(@[0-9]+)?$'
			and regexp_replace(${PURPOSE}, '^export', 'inform') = any (allowed) and delete_after >= current_date
		)`.execute(db);

	await expireByTrigger(db);
}

/** A file whose answers are no longer all as people left them cannot be opened from that moment on. */
async function expireByTrigger(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function expire_exports(workspace uuid, response uuid, allowed text[], which text) returns void
		language plpgsql security definer set search_path = public, pg_temp as $$
		begin
			update export_file f set expired_at = now(), expired_because = 'taken-back'
			where f.workspace_id = workspace and f.expired_at is null and f.purpose ~ which
				and not regexp_replace(f.purpose, '^export', 'inform') = any (allowed)
				and exists (select from export_row r where r.workspace_id = workspace and r.export_id = f.id
					and r.response_id = response);
			if found then perform pg_notify('candor_outbox', workspace::text); end if;
		end $$`.execute(db);
	await sql`revoke execute on function expire_exports from public`.execute(db);
	await sql`
		create function expire_for_response() returns trigger language plpgsql security definer
		set search_path = public, pg_temp as $$
		begin
			perform expire_exports(old.workspace_id, old.id, case tg_op when 'UPDATE' then new.allowed else '{}' end, '');
			return null;
		end $$`.execute(db);
	await sql`
		create trigger expires_exports after delete on response for each row
		execute function expire_for_response()`.execute(db);
	await sql`
		create trigger expires_exports_allowed after update of allowed on response for each row
		when (old.allowed is distinct from new.allowed) execute function expire_for_response()`.execute(db);
	await sql`
		create function expire_for_answers() returns trigger language plpgsql security definer
		set search_path = public, pg_temp as $$
		begin
			perform expire_exports(workspace_id, response_id, '{}', '^export')
			from (select distinct workspace_id, response_id from touched) as t;
			return null;
		end $$`.execute(db);
	// Changed words: the first sending, which has no receipt yet, is spared the trigger.
	const run = sql`for each statement execute function expire_for_answers()`;
	const byReceipt = sql`nullif(current_setting('app.receipt', true), '') is not null`;
	await sql`
		create trigger expires_exports_update after update on answer referencing new table as touched ${run}`.execute(
		db
	);
	await sql`
		create trigger expires_exports_delete after delete on answer referencing old table as touched ${run}`.execute(
		db
	);
	await sql`
		create trigger expires_exports_insert after insert on answer referencing new table as touched
		for each statement when (${byReceipt}) execute function expire_for_answers()`.execute(db);
}
