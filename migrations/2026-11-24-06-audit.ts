import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// One chain a workspace. No column has room for a name or a word of anybody's. Moments are kept to the millisecond,
	// as they are hashed: an edit too small to be hashed cannot be stored either.
	await sql`
		create table audit_entry (
			workspace_id uuid not null references workspace on delete cascade,
			number integer not null check (number > 0),
			kind text not null check (kind ~ '^[a-z-]{1,40}$'),
			subject uuid,
			happened_at timestamptz(3) not null,
			who_commitment text check (who_commitment ~ '^[0-9a-f]{64}$'),
			whom_commitment text check (whom_commitment ~ '^[0-9a-f]{64}$'),
			previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
			hash text not null check (hash ~ '^[0-9a-f]{64}$'),
			primary key (workspace_id, number)
		)`.execute(db);
	await sql`create index audit_entry_lately on audit_entry (workspace_id, kind, happened_at)`.execute(db);
	// What opens a commitment. Forgetting an account deletes it, and the chain still verifies. No foreign key leads to the
	// entry, so that a chain that was cut off leaves these behind to tell.
	await sql`
		create table audit_who (
			workspace_id uuid not null references workspace on delete cascade,
			number integer not null,
			part text not null check (part in ('who', 'whom')),
			account_id uuid not null references account on delete cascade,
			salt text not null check (salt ~ '^[0-9a-f]{64}$'),
			primary key (workspace_id, number, part)
		)`.execute(db);
	await sql`create index audit_who_account on audit_who (account_id)`.execute(db);

	for (const table of ['audit_entry', 'audit_who']) {
		await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.ref(table)} force row level security`.execute(db);
		await sql`
			create policy ${sql.ref(`${table}_of_workspace`)} on ${sql.ref(table)}
			using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`.execute(db);
		await sql`grant select, insert on ${sql.ref(table)} to candor_web, candor_answers`.execute(db);
	}

	// Refused to everybody, the tables' owner too. A chain goes only with its whole workspace: then that row is gone first.
	await sql`
		create function audit_only_grows() returns trigger language plpgsql as $$
		begin
			if tg_op = 'DELETE' then
				if not exists (select from public.workspace where id = old.workspace_id) then
					return old;
				end if;
			end if;
			raise exception 'the audit log only grows';
		end $$`.execute(db);
	await sql`
		create trigger audit_entry_is_frozen before update or delete on audit_entry
		for each row execute function audit_only_grows()`.execute(db);
	await sql`
		create trigger audit_entry_is_kept before truncate on audit_entry
		for each statement execute function audit_only_grows()`.execute(db);
}
