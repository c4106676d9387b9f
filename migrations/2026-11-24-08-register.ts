import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const SOMEBODY_READS = sql`nullif(current_setting('app.reader', true), '') is not null`;
const FOR_REGISTER = sql`coalesce(current_setting('app.purpose', true), '') = 'register'`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// The register counts what is held, withdrawn and overdue responses included, because those can leak as well.
	await sql`
		create policy counted_for_register on response for select
		using (${HERE} and ${SOMEBODY_READS} and ${FOR_REGISTER})`.execute(db);
	await sql`
		create policy counted_for_register on contact.person for select
		using (${HERE} and ${SOMEBODY_READS} and ${FOR_REGISTER})`.execute(db);
	// It counts responses and consents, and never learns what anybody said, whatever another policy permits.
	for (const table of ['answer', 'reading', 'coding', 'shown_words'])
		await sql`
			create policy never_for_register on ${sql.table(table)} as restrictive
			using (not ${FOR_REGISTER})`.execute(db);
	for (const command of ['update', 'delete'])
		await sql`
			create policy ${sql.ref(`no_${command}_for_register`)} on consent as restrictive for ${sql.raw(command)}
			using (not ${FOR_REGISTER})`.execute(db);

	// A request that came by letter or mail. due_on: a calendar month (GDPR art. 12(3)); it may be extended once, by two more.
	await sql`
		create table rights_request (
			workspace_id uuid not null references workspace on delete cascade,
			id uuid not null default gen_random_uuid(),
			poll_id uuid,
			kind text not null check (kind in ('access', 'rectify', 'erase', 'restrict', 'object', 'portability', 'other')),
			received_on date not null,
			due_on date not null check (due_on = (received_on + interval '1 month')::date),
			extended_until date check (extended_until = (due_on + interval '2 months')::date),
			extension_reason text check (length(extension_reason) between 1 and 500),
			answered_on date check (answered_on >= received_on),
			outcome text check (outcome in ('done', 'partly', 'refused', 'not-found', 'taken-back')),
			note text not null default '' check (length(note) <= 500),
			noted_at timestamptz not null,
			noted_by uuid references account on delete set null,
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id) references poll on delete set null (poll_id),
			check ((extended_until is null) = (extension_reason is null)),
			check ((answered_on is null) = (outcome is null))
		)`.execute(db);
	await sql`
		create table register_officer (
			workspace_id uuid primary key references workspace on delete cascade,
			contact text not null check (length(contact) between 1 and 300)
		)`.execute(db);
	for (const table of ['rights_request', 'register_officer']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
	}
	await sql`create policy of_workspace on register_officer using (${HERE})`.execute(db);
	await sql`create policy of_workspace on rights_request for select using (${HERE})`.execute(db);
	await sql`create policy noted_here on rights_request for insert with check (${HERE})`.execute(db);
	await sql`create policy changed_here on rights_request for update using (${HERE})`.execute(db);
	// Proof that a request was answered is kept for three years, and nobody shortens that.
	await sql`
		create policy over_after_three_years on rights_request for delete
		using (${HERE} and answered_on < current_date - interval '3 years')`.execute(db);
	await sql`grant select, insert, update, delete on rights_request, register_officer to candor_web`.execute(
		db
	);
}
