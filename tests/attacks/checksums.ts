// What a database holds, as one checksum a workspace; what belongs to none counts under ''.
import type postgres from 'postgres';

/** Counters of tries change whenever somebody tries. */
const LEFT_OUT = ['attempt'];

export async function checksums(all: postgres.Sql): Promise<Map<string, string>> {
	const tables = await all<{ name: string; has: boolean }[]>`
		select format('%I.%I', t.table_schema, t.table_name) as name, exists (
			select from information_schema.columns c where c.table_schema = t.table_schema
				and c.table_name = t.table_name and c.column_name = 'workspace_id') as has
		from information_schema.tables t
		where t.table_schema in ('public', 'contact') and t.table_type = 'BASE TABLE'
			and t.table_name not like 'kysely%' and t.table_name <> all (${LEFT_OUT})
		order by 1`;
	const parts = tables.map(
		({
			name,
			has
		}) => `select '${name}' as what, ${has ? 'coalesce(t.workspace_id::text, $$$$)' : '$$$$'} as whose,
			md5(t::text) as row from ${name} t`
	);
	const rows = await all.unsafe(
		`select whose, md5(string_agg(what || row, ',' order by what, row)) as sum
		from (${parts.join(' union all ')}) as everything group by whose`
	);
	return new Map(rows.map((row) => [String(row.whose), String(row.sum)]));
}
