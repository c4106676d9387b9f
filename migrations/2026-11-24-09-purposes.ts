import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const PURPOSE = sql`nullif(current_setting('app.purpose', true), '')`;
const SOMEBODY_READS = sql`nullif(current_setting('app.reader', true), '') is not null`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// A version that widens the statement begins a new scope; what was agreed to under an earlier one does not reach it.
	await sql`alter table poll_version add column scope integer not null default 1 check (scope > 0)`.execute(
		db
	);
	await sql`drop trigger poll_version_is_frozen on poll_version`.execute(db);
	await sql`
		create trigger poll_version_is_frozen before update on poll_version for each row
		when (new.content is distinct from old.content or new.fingerprint is distinct from old.fingerprint
			or new.number <> old.number or new.published_at <> old.published_at or new.scope <> old.scope)
		execute function refuse_change()`.execute(db);

	// Each time somebody says yes or no to a purpose is a row of its own; the highest number holds.
	await sql`alter table consent add column number integer not null default 1 check (number > 0)`.execute(db);
	await sql`alter table consent drop constraint consent_pkey`.execute(db);
	await sql`alter table consent add primary key (workspace_id, response_id, purpose, number)`.execute(db);

	// A contact carries the purposes of its own response, because nobody may join the two to ask.
	await sql`alter table contact.person add column allowed text[] not null default '{}'`.execute(db);
	await sql`alter table contact.person add column address_mac text`.execute(db);
	await sql`create index person_by_address on contact.person (workspace_id, poll_id, address_mac)`.execute(
		db
	);

	// Nobody writes into a workspace they are not turned to.
	for (const table of ['response', 'consent', 'answer']) {
		await sql`drop policy may_be_sent on ${sql.table(table)}`.execute(db);
		await sql`create policy may_be_sent on ${sql.table(table)} for insert with check (${HERE})`.execute(db);
	}
	for (const table of ['import_batch', 'erasure', 'contact.person'])
		await sql`drop policy of_workspace on ${sql.table(table)}`.execute(db);
	for (const table of ['import_batch', 'erasure'])
		await sql`create policy of_workspace on ${sql.table(table)} using (${HERE})`.execute(db);

	// Answers are given back to somebody, for a purpose, while consent covers it and their days are not over.
	await sql`drop policy covered_by_consent on response`.execute(db);
	await sql`
		create policy covered_by_consent on response for select using (
			${HERE} and ${SOMEBODY_READS} and ${PURPOSE} = any (allowed) and delete_after >= current_date
		)`.execute(db);
	// A narrower statement shortens the days of earlier answers, too; it never lengthens them.
	for (const command of ['select', 'update'])
		await sql`
			create policy ${sql.ref(`shorten_${command}`)} on response for ${sql.raw(command)}
			using (${HERE} and ${PURPOSE} = 'shorten' and delete_after >= current_date)`.execute(db);
	// Whoever only deletes or shortens has no business with what was said.
	for (const table of ['consent', 'answer', 'reading', 'coding', 'shown_words']) {
		await sql`drop policy with_its_response on ${sql.table(table)}`.execute(db);
		await sql`
			create policy with_its_response on ${sql.table(table)} to candor_answers using (
				coalesce(${PURPOSE}, '') not in ('retention', 'shorten')
				and (workspace_id, response_id) in (select r.workspace_id, r.id from response r)
			)`.execute(db);
	}
	await sql`grant insert on consent, answer to candor_answers`.execute(db);

	await sql`create policy may_be_sent on contact.person for insert with check (${HERE})`.execute(db);
	await sql`
		create policy covered_by_consent on contact.person for select using (
			${HERE} and ${SOMEBODY_READS} and ${PURPOSE} = any (allowed) and delete_after >= current_date
		)`.execute(db);
	for (const command of ['select', 'update', 'delete'])
		await sql`
			create policy ${sql.ref(`own_${command}`)} on contact.person for ${sql.raw(command)}
			using (${HERE} and ${PURPOSE} in ('own', 'retention'))`.execute(db);
	await sql`grant update (allowed, delete_after) on contact.person to candor_contacts`.execute(db);
}
