import { sql, type Kysely } from 'kysely';

/** The day in UTC, as the domain counts days: a connection's own time zone must not stretch a promise. */
const TODAY = sql.raw(`(now() at time zone 'utc')::date`);
const WORKSPACE = sql.raw(`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`);
const ALSO_AFTER = sql.raw(`current_setting('app.purpose', true) in ('retention', 'shorten', 'register')`);
const FOR_RETENTION = sql.raw(`current_setting('app.purpose', true) = 'retention'`);

export async function up(db: Kysely<unknown>): Promise<void> {
	// What was let go of, so that a restored back-up lets go of it again. mark is an HMAC of the response's id. No foreign
	// key: the log outlives what it speaks of, and a restored one may speak of a workspace that the back-up did not hold.
	await sql`
		create table erasure_log (
			workspace_id uuid not null,
			number integer not null,
			mark text not null,
			what text not null check (what ~ '^(erased|(withdrew|changed):.{1,200})$'),
			on_day date not null,
			primary key (workspace_id, number)
		)`.execute(db);
	await sql`alter table erasure_log enable row level security`.execute(db);
	await sql`alter table erasure_log force row level security`.execute(db);
	await sql`create policy of_workspace on erasure_log using (${WORKSPACE})`.execute(db);
	await sql`grant select, insert on erasure_log to candor_web, candor_answers`.execute(db);

	// Past its day nothing is given back, by whatever purpose or receipt and whatever policy comes later: a restrictive one
	// stands before them all. Only what deletes, shortens days or counts still sees it, and none of these sees what was said.
	for (const table of ['response', 'contact.person'])
		await sql`
			create policy in_its_days on ${sql.table(table)} as restrictive
			to candor_web, candor_answers, candor_contacts
			using (delete_after >= ${TODAY} or ${ALSO_AFTER}) with check (true)`.execute(db);
	for (const policy of ['due_for_erasure', 'due_delete'])
		await sql`
			alter policy ${sql.ref(policy)} on response using (
				${WORKSPACE} and ${FOR_RETENTION} and delete_after < ${TODAY}
			)`.execute(db);
}
