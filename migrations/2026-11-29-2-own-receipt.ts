import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// All that the page of a receipt is made of, in one trip: the page of a receipt is read by everybody who answers, right after
	// they did. It becomes the role and says the receipt as `withReceipt` does, and runs as whoever asks, so row level security
	// holds as it does there; after that it is who it was, within the workspace. Of the poll's content it says only which
	// transaction wrote it.
	await sql`
		create function own_receipt(of_receipt text)
		returns table (own jsonb, answers jsonb, consents jsonb, slug text, written text, is_told boolean)
		language plpgsql volatile as $$
		declare its response;
		begin
			perform set_config('app.receipt', of_receipt, true), set_config('role', 'candor_answers', true);
			select * into its from response r where r.receipt_hash = of_receipt;
			if found then
				own := to_jsonb(its);
				select coalesce(jsonb_object_agg(a.question_id, a.value), '{}') into answers from answer a
				where a.workspace_id = its.workspace_id and a.response_id = its.id;
				select coalesce(jsonb_agg(to_jsonb(c) order by c.purpose, c.number), '[]') into consents from consent c
				where c.workspace_id = its.workspace_id and c.response_id = its.id;
			end if;
			perform set_config('role', 'none', true), set_config('app.receipt', '', true);
			if own is null then return; end if;
			perform set_config('app.workspace', its.workspace_id::text, true);
			select p.slug, v.xmin::text into slug, written from poll p
			join poll_version v on v.workspace_id = p.workspace_id and v.poll_id = p.id
			where p.workspace_id = its.workspace_id and p.id = its.poll_id and v.number = its.version;
			is_told := exists (
				select from outcome o where o.workspace_id = its.workspace_id and o.poll_id = its.poll_id);
			return next;
		end $$`.execute(db);
	await sql`revoke all on function own_receipt(text) from public`.execute(db);
	await sql`grant execute on function own_receipt(text) to candor_web`.execute(db);
}
