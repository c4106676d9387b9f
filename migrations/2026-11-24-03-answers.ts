import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table import_batch (
			workspace_id uuid not null,
			id uuid not null default gen_random_uuid(),
			poll_id uuid not null,
			version integer not null,
			collected_by text not null,
			basis text not null,
			file_name text not null,
			rows_taken integer not null default 0,
			rows_left_out integer not null default 0,
			imported_at timestamptz not null default now(),
			imported_by uuid references account on delete set null,
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id, version) references poll_version on delete cascade
		)`.execute(db);
	// allowed: the purposes in force now. It is written only together with the consent rows it follows from.
	await sql`
		create table response (
			workspace_id uuid not null,
			id uuid not null,
			poll_id uuid not null,
			version integer not null,
			fingerprint text not null,
			mode text not null check (mode in ('anonymous', 'coded', 'identified')),
			import_id uuid,
			source_hash text,
			receipt_hash text unique,
			answered_on date not null,
			sent_at timestamptz,
			delete_after date not null,
			allowed text[] not null,
			withdrawn_at timestamptz,
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id, version) references poll_version on delete cascade,
			foreign key (workspace_id, import_id) references import_batch (workspace_id, id),
			check (mode <> 'anonymous' or (receipt_hash is null and sent_at is null))
		)`.execute(db);
	await sql`create index response_of_poll on response (workspace_id, poll_id, answered_on)`.execute(db);
	await sql`create unique index response_source on response (workspace_id, poll_id, source_hash)`.execute(db);
	await sql`
		create table consent (
			workspace_id uuid not null,
			response_id uuid not null,
			purpose text not null,
			given boolean not null,
			wording text not null,
			language text not null,
			fingerprint text not null,
			given_on date not null,
			given_at timestamptz,
			withdrawn_at timestamptz,
			primary key (workspace_id, response_id, purpose),
			foreign key (workspace_id, response_id) references response on delete cascade
		)`.execute(db);
	await sql`
		create table answer (
			workspace_id uuid not null,
			response_id uuid not null,
			question_id text not null,
			poll_id uuid not null,
			value jsonb not null,
			primary key (workspace_id, response_id, question_id),
			foreign key (workspace_id, response_id) references response on delete cascade
		)`.execute(db);
	await sql`create index answer_of_question on answer (workspace_id, poll_id, question_id)`.execute(db);
	// The idempotency key of a sent form. It names no response, so in anonymous mode nothing leads from a key to an answer:
	// the receipt code is derived from the key itself.
	await sql`
		create table submission (
			key_hash text primary key,
			workspace_id uuid not null,
			poll_id uuid not null,
			version integer not null,
			body_mac text not null,
			sent_on date not null,
			foreign key (workspace_id, poll_id, version) references poll_version on delete cascade
		)`.execute(db);
	await sql`
		create table erasure (
			workspace_id uuid not null,
			id uuid not null default gen_random_uuid(),
			poll_id uuid not null,
			erased_on date not null default current_date,
			reason text not null check (reason in ('asked', 'retention')),
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	await sql`create schema contact`.execute(db);
	// link is an HMAC of the response's id under a key the database does not hold: no query can join the two.
	await sql`
		create table contact.person (
			workspace_id uuid not null references workspace on delete cascade,
			poll_id uuid not null,
			link text not null,
			sealed bytea not null,
			delete_after date not null,
			primary key (workspace_id, link)
		)`.execute(db);

	for (const table of ['import_batch', 'response', 'consent', 'answer', 'erasure', 'contact.person']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
	}
	for (const table of ['import_batch', 'erasure', 'contact.person'])
		await sql`
			create policy of_workspace on ${sql.table(table)}
			using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
			with check (true)`.execute(db);

	// Anyone may send an answer; foreign keys hold it to a published version. Nobody reads one back without a purpose.
	for (const table of ['response', 'consent', 'answer'])
		await sql`create policy may_be_sent on ${sql.table(table)} for insert with check (true)`.execute(db);
	await sql`
		create policy covered_by_consent on response for select using (
			workspace_id = nullif(current_setting('app.workspace', true), '')::uuid
			and current_setting('app.purpose', true) = any (allowed)
			and delete_after >= current_date
		)`.execute(db);
	await sql`
		create policy due_for_erasure on response for select using (
			workspace_id = nullif(current_setting('app.workspace', true), '')::uuid
			and current_setting('app.purpose', true) = 'retention'
			and delete_after < current_date
		)`.execute(db);
	for (const command of ['select', 'update', 'delete'])
		await sql`
			create policy ${sql.ref(`own_${command}`)} on response for ${sql.raw(command)}
			using (receipt_hash = nullif(current_setting('app.receipt', true), ''))`.execute(db);
	await sql`
		create policy due_delete on response for delete using (
			workspace_id = nullif(current_setting('app.workspace', true), '')::uuid
			and current_setting('app.purpose', true) = 'retention'
			and delete_after < current_date
		)`.execute(db);
	// What belongs to a response is visible exactly when the response is.
	for (const table of ['consent', 'answer'])
		await sql`
			create policy with_its_response on ${sql.table(table)}
			using ((workspace_id, response_id) in (select r.workspace_id, r.id from response r))`.execute(db);

	await sql`grant select, insert, update on import_batch to candor_web`.execute(db);
	await sql`grant select, insert on submission, erasure to candor_web`.execute(db);
	await sql`grant select, delete on submission to candor_answers`.execute(db);
	await sql`grant select, insert on erasure to candor_answers`.execute(db);
	await sql`grant select on import_batch to candor_answers`.execute(db);
	await sql`grant insert on response, consent, answer to candor_web`.execute(db);
	await sql`grant select, update, delete on response to candor_answers`.execute(db);
	await sql`grant select, update on consent to candor_answers`.execute(db);
	await sql`grant select, update, delete on answer to candor_answers`.execute(db);
	await sql`grant usage on schema contact to candor_web, candor_contacts`.execute(db);
	await sql`grant insert on contact.person to candor_web`.execute(db);
	await sql`grant select, delete on contact.person to candor_contacts`.execute(db);
}
