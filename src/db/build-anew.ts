// Takes a database down to nothing and builds it again as it was at some migration, inside one transaction.
import { Kysely, type Transaction } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import type postgres from 'postgres';
import type { DB } from './tables.ts';

/** Runs `act` in one transaction on one connection, which speaks plainly (for COPY) and through Kysely. */
export async function inOneTransaction<T>(
	client: postgres.Sql,
	act: (sql: postgres.ReservedSql, tx: Transaction<DB>) => Promise<T>
): Promise<T> {
	const sql = await client.reserve();
	const held = { unsafe: sql.unsafe.bind(sql), release: () => {} };
	const one = { reserve: async () => held, end: async () => {}, options: {} };
	const db = new Kysely<DB>({ dialect: new PostgresJSDialect({ postgres: () => one }) });
	try {
		return await db.transaction().execute((tx) => act(sql, tx));
	} finally {
		sql.release();
	}
}

/** Drops all that migrations make: what this user owns, but for extensions and the schema `public` itself. */
export async function dropEverything(sql: postgres.Sql): Promise<void> {
	const things = await sql<{ statement: string }[]>`
		with mine as (
			select 2 as turn, 'pg_class'::regclass as kind, oid, relnamespace as schema, relowner as owner,
				case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
					else 'table' end as what, oid::regclass::text as name
			from pg_class where relkind in ('r', 'p', 'v', 'm', 'S')
			union all
			select 3, 'pg_proc'::regclass, oid, pronamespace, proowner, 'routine', oid::regprocedure::text from pg_proc
			union all
			select 4, 'pg_type'::regclass, oid, typnamespace, typowner, 'type', oid::regtype::text
			from pg_type where typtype in ('e', 'd')
			union all
			select 1, 'pg_namespace'::regclass, oid, null, nspowner, 'schema', quote_ident(nspname)
			from pg_namespace where nspname <> 'public'
		)
		select format('drop %s if exists %s cascade', what, name) as statement
		from mine left join pg_namespace s on s.oid = mine.schema
		where pg_get_userbyid(owner) = session_user
			and coalesce(s.nspname = 'public', name not like 'pg\\_%' and name <> 'information_schema')
			and not exists (select from pg_depend d where d.classid = kind and d.objid = mine.oid and d.deptype = 'e')
		order by turn`;
	for (const { statement } of things) await sql.unsafe(statement);
}
