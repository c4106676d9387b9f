// The one way to a database connection.
import { Kysely, type Transaction } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import { openPool } from './pool.ts';
import type { DB } from './tables.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

/** Opens a pool of at most `size` connections. `prepare: false` suits a PgBouncer in transaction mode. */
export function openDatabase(url: string, { size = 10, prepare = true } = {}): Database {
	const pool = openPool(url, size, {
		prepare,
		onnotice: () => {},
		types: {
			// A date is a day on the calendar, not a moment: kept as 'YYYY-MM-DD'.
			day: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day },
			count: { to: 20, from: [20], serialize: (n: number) => String(n), parse: (n: string) => Number(n) }
		}
	});
	return new Kysely<DB>({ dialect: new PostgresJSDialect({ postgres: pool }) });
}
