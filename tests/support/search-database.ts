// Looks for words in every column of every table, past all policies.
import type { TestDatabase } from './test-database.ts';

/** The tables in which these words stand somewhere, as text or as bytes. */
export async function tablesHolding({ all }: TestDatabase, words: string): Promise<string[]> {
	const bytes = Buffer.from(words).toString('hex');
	const tables = await all`
		select table_schema, table_name from information_schema.tables
		where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
	const found: string[] = [];
	for (const { table_schema, table_name } of tables) {
		const rows = await all`
			select 1 from ${all(`${table_schema}.${table_name}`)} t
			where t::text like ${`%${words}%`} or t::text like ${`%${bytes}%`} limit 1`;
		if (rows.length > 0) found.push(`${table_schema}.${table_name}`);
	}
	return found;
}
