import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const TODAY = sql`(now() at time zone 'utc')::date`;
const PURPOSE = sql`coalesce(current_setting('app.purpose', true), '')`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// What somebody began and did not send, kept because they asked. It is sealed under a code that only they have: nobody who
	// holds this database, or its secret, can open it. The hash only finds it.
	await sql`
		create table kept_draft (
			workspace_id uuid not null,
			code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
			poll_id uuid not null,
			sealed bytea not null check (octet_length(sealed) <= 262144),
			kept_on date not null,
			delete_after date not null check (delete_after >= kept_on),
			primary key (workspace_id, code_hash),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	await sql`create index kept_draft_of_poll on kept_draft (workspace_id, poll_id)`.execute(db);
	await sql`alter table kept_draft enable row level security`.execute(db);
	await sql`alter table kept_draft force row level security`.execute(db);
	// Reached by the hash of its code and by nothing else, and not a day longer than was said.
	const named = sql`${HERE} and code_hash = nullif(current_setting('app.draft', true), '')`;
	await sql`
		create policy by_its_code on kept_draft to candor_web
		using (${named} and delete_after >= ${TODAY}) with check (${named})`.execute(db);
	await sql`grant select, insert, update, delete on kept_draft to candor_web`.execute(db);
	// The daily round lets go of those past their day; it may not read what is sealed.
	for (const act of ['select', 'delete'])
		await sql`
			create policy ${sql.ref(`due_${act}`)} on kept_draft for ${sql.raw(act)} to candor_answers
			using (${HERE} and ${PURPOSE} = 'retention' and delete_after < ${TODAY})`.execute(db);
	await sql`grant select (workspace_id, delete_after), delete on kept_draft to candor_answers`.execute(db);
	// How much lies there for one poll: a number, and nothing else. As with places_taken(), the policy is the owner's.
	await sql`
		create policy weighed on kept_draft for select to current_user
		using (${HERE} and ${PURPOSE} = 'weigh')`.execute(db);
	await sql`
		create function kept_bytes(of_workspace uuid, of_poll uuid) returns bigint
		language plpgsql volatile security definer set search_path = public, pg_temp as $$
		declare
			before text := coalesce(current_setting('app.purpose', true), '');
			bytes bigint;
		begin
			perform set_config('app.purpose', 'weigh', true);
			select coalesce(sum(octet_length(d.sealed)), 0) into bytes from kept_draft d
			where d.workspace_id = of_workspace and d.poll_id = of_poll;
			perform set_config('app.purpose', before, true);
			return bytes;
		end $$`.execute(db);
	await sql`revoke all on function kept_bytes(uuid, uuid) from public`.execute(db);
	await sql`grant execute on function kept_bytes(uuid, uuid) to candor_web`.execute(db);
	// What its person threw away, or sent, stays let go of after a restore.
	await sql`alter table erasure_log drop constraint erasure_log_what_check`.execute(db);
	await sql`
		alter table erasure_log add constraint erasure_log_what_check
		check (what ~ '^(erased|unlisted|stopped|draft|(withdrew|changed):.{1,200})$')`.execute(db);
}
