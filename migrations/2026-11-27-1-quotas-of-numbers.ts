import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// As before, and answers that are stored as a number (rating, 0 to 10, satisfaction, effort) are counted, too.
	await sql`
		create or replace function places_taken(of_workspace uuid, of_poll uuid)
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
						and case jsonb_typeof(coalesce(a.value -> 'chosen', a.value))
							when 'string' then coalesce(a.value -> 'chosen', a.value) ? q.option_id
							when 'array' then coalesce(a.value -> 'chosen', a.value) ? q.option_id
							when 'number' then a.value #>> '{}' = q.option_id
							else false end)
				from poll_quota q where q.workspace_id = of_workspace and q.poll_id = of_poll;
			perform set_config('app.purpose', before, true);
		end $$`.execute(db);
}
