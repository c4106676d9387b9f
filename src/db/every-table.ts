// The tables of a database as its catalogue tells them: all that a back-up holds, in an order that foreign keys allow.
import type postgres from 'postgres';

/** `name` is quoted and carries its schema; `columns` are quoted, those that can be written. */
export type Table = { name: string; columns: string[]; forced: boolean };
export type Sequence = { name: string; last: number };
type Found = Table & { oid: number; pointsAt: number[] };

/** Every table of the user who connected, but the ledger of migrations; a table comes after those it points at. */
export async function listTables(sql: postgres.Sql): Promise<Table[]> {
	const rows = await sql<Found[]>`
		select c.oid::int, format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as forced,
			(select array_agg(format('%I', a.attname) order by a.attnum) from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
			coalesce((select array_agg(distinct k.confrelid::int) from pg_constraint k
				where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as "pointsAt"
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%'
			and n.nspname <> 'information_schema' and c.relname not like 'kysely\\_%'
			and pg_get_userbyid(c.relowner) = session_user
		order by n.nspname, c.relname`;
	return inOrder([...rows]).map(({ name, columns, forced }) => ({ name, columns, forced }));
}

function inOrder(left: Found[]): Found[] {
	const waits = (table: Found) => table.pointsAt.some((oid) => left.some((other) => other.oid === oid));
	const free = left.filter((table) => !waits(table));
	if (free.length === 0 && left.length > 0)
		throw new Error(`Foreign keys go round in a circle: ${left.map((table) => table.name).join(', ')}.`);
	return left.length === 0 ? [] : [...free, ...inOrder(left.filter(waits))];
}

/** Where each counter stands. Ask after the snapshot is taken, so that none is behind its rows. */
export const listSequences = (sql: postgres.Sql): Promise<Sequence[]> =>
	sql<Sequence[]>`
		select format('%I.%I', schemaname, sequencename) as name, last_value::text::float8 as last
		from pg_sequences where last_value is not null order by 1`;

/** The migrations this database has seen, in order of name; empty when it is no database of Candor yet. */
export async function listMigrations(sql: postgres.Sql): Promise<string[]> {
	const [ledger] = await sql`select to_regclass('public.kysely_migration') is not null as there`;
	if (!ledger?.there) return [];
	const rows = await sql<{ name: string }[]>`select name from public.kysely_migration order by name`;
	return rows.map((row) => row.name);
}

/** Connections that serve requests from this database now. */
export async function countServing(sql: postgres.Sql): Promise<number> {
	const [row] = await sql`
		select count(*)::int as many from pg_stat_activity
		where datname = current_database() and usename = 'candor_web'`;
	return row?.many ?? 0;
}
