import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const FOR_QUOTA = sql`coalesce(current_setting('app.purpose', true), '') = 'quota'`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// A second, shorter public address, to be read aloud or scanned. Whoever knows it may learn which poll it is.
	await sql`
		alter table poll add column short text not null unique default substr(gen_random_uuid()::text, 1, 8)`.execute(
		db
	);
	await sql`
		create policy poll_by_short on poll for select
		using (short = nullif(current_setting('app.short', true), ''))`.execute(db);

	// How a poll is shared: settings beside its versions, which may change after publishing. No row: the link is open to all.
	await sql`
		create table poll_sharing (
			workspace_id uuid not null,
			poll_id uuid not null,
			opens_at timestamptz,
			closes_at timestamptz,
			zone text not null default 'UTC' check (length(zone) <= 60),
			most integer check (most > 0),
			by_invitation boolean not null default false,
			personal_links boolean not null default false,
			frame_origins text[] not null default '{}',
			changed_at timestamptz not null,
			changed_by uuid references account on delete set null,
			primary key (workspace_id, poll_id),
			foreign key (workspace_id, poll_id) references poll on delete cascade,
			check (closes_at > opens_at),
			check (array_to_string(frame_origins, ' ') ~ '^(https?://[a-z0-9.-]+(:[0-9]{1,5})?( |$))*$')
		)`.execute(db);
	await sql`
		create table poll_quota (
			workspace_id uuid not null,
			poll_id uuid not null,
			question_id text not null,
			option_id text not null,
			most integer not null check (most > 0),
			primary key (workspace_id, poll_id, question_id, option_id),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	for (const table of ['poll_sharing', 'poll_quota']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
		await sql`create policy of_workspace on ${sql.table(table)} using (${HERE})`.execute(db);
	}
	await sql`grant select, insert, update on poll_sharing to candor_web`.execute(db);
	await sql`grant select, insert, delete on poll_quota to candor_web`.execute(db);

	// Places are counted by a function that gives back numbers, and only of what has a quota. The policies below are the
	// owner's, who serves no request, and hold only inside the function: no role of the app can declare this purpose to see
	// an answer.
	for (const table of ['response', 'answer'])
		await sql`
			create policy counted_for_quota on ${sql.table(table)} for select to current_user
			using (${HERE} and ${FOR_QUOTA})`.execute(db);
	// An answer that is withdrawn, erased or past its day gives its place back; one that was collected elsewhere takes none.
	await sql`
		create function places_taken(of_workspace uuid, of_poll uuid)
		returns table (question_id text, option_id text, taken integer)
		language plpgsql volatile security definer set search_path = public, pg_temp as $$
		#variable_conflict use_column
		declare before text := coalesce(current_setting('app.purpose', true), '');
		begin
			perform set_config('app.purpose', 'quota', true);
			return query
				with counting as materialized (
					select r.id from response r
					where r.workspace_id = of_workspace and r.poll_id = of_poll and r.withdrawn_at is null
						and r.import_id is null and r.delete_after >= (now() at time zone 'utc')::date
				)
				select null::text, null::text, (select count(*)::int from counting)
				from poll_sharing s
				where s.workspace_id = of_workspace and s.poll_id = of_poll and s.most is not null
				union all
				select q.question_id, q.option_id, (
					select count(*)::int from answer a join counting c on c.id = a.response_id
					where a.workspace_id = of_workspace and a.poll_id = of_poll and a.question_id = q.question_id
						and jsonb_typeof(coalesce(a.value -> 'chosen', a.value)) in ('string', 'array')
						and coalesce(a.value -> 'chosen', a.value) ? q.option_id)
				from poll_quota q where q.workspace_id = of_workspace and q.poll_id = of_poll;
			perform set_config('app.purpose', before, true);
		end $$`.execute(db);
	await sql`revoke all on function places_taken(uuid, uuid) from public`.execute(db);
	await sql`grant execute on function places_taken(uuid, uuid) to candor_web`.execute(db);
}
