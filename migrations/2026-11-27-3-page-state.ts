import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// Everything that the page of a published poll is made of, as one short text, in one trip: another text, another page. Each
	// row is named by the transaction that wrote it (xmin), so whatever is written to it counts, columns of later migrations
	// too, and what was changed and changed back is not what it was. null: nothing may be kept, because there is no such poll
	// to be seen, or its places are limited, and then the page hangs on answers. It runs as whoever asks, so row level security
	// holds as it does for the page itself.
	await sql`
		create function page_state(of_slug text, at timestamptz) returns text language plpgsql volatile as $$
		declare its record;
		begin
			perform set_config('app.slug', of_slug, true);
			select p.workspace_id, p.id, p.xmin into its from poll p where p.slug = of_slug and p.discarded_at is null;
			if not found then return null; end if;
			perform set_config('app.workspace', its.workspace_id::text, true);
			return (
				select format('%s|%s|%s|%s|%s|%s %s %s', its.id, its.xmin, w.xmin, v.written, c.written,
					s.xmin, s.opens_at > at, s.closes_at <= at)
				from workspace w
				cross join (
					select string_agg(format('%s %s', number, xmin), ',' order by number) as written from poll_version
					where workspace_id = its.workspace_id and poll_id = its.id) v
				cross join (
					select string_agg(xmin::text, ',' order by closed_at) as written from poll_closure
					where workspace_id = its.workspace_id and poll_id = its.id) c
				left join poll_sharing s on s.workspace_id = its.workspace_id and s.poll_id = its.id
				where w.id = its.workspace_id and v.written is not null and s.most is null
					and not exists (
						select from poll_quota q where q.workspace_id = its.workspace_id and q.poll_id = its.id));
		end $$`.execute(db);
	await sql`revoke all on function page_state(text, timestamptz) from public`.execute(db);
	await sql`grant execute on function page_state(text, timestamptz) to candor_web`.execute(db);
}
