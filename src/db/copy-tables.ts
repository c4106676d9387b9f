// Rows of whole tables as they stand in COPY's own text format, out and in, without ever holding a table in memory.
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Sequence, Table } from './every-table.ts';

type Named = Pick<Table, 'name' | 'columns'>;

/** All rows, as text; a chunk may be as small as one row. */
export async function* copyOut(sql: postgres.Sql, { name, columns }: Named): AsyncGenerator<Buffer> {
	const rows = await sql.unsafe(`copy (select ${columns.join(', ')} from ${name}) to stdout`).readable();
	yield* rows;
	// The driver pauses its socket when rows come faster than they are read, and at the end forgets to go on.
	rows._read(0);
}

/** Fills a table. Throws when the rows do not fit it; the transaction is then over. */
export async function copyIn(
	sql: postgres.Sql,
	{ name, columns }: Named,
	rows: AsyncIterable<Buffer>
): Promise<void> {
	const into = await sql.unsafe(`copy ${name} (${columns.join(', ')}) from stdin`).writable();
	const refused = once(into, 'error').then(([cause]) => Promise.reject(cause));
	refused.catch(() => {});
	const write = (chunk: Buffer) =>
		new Promise<void>((resolve, reject) => into.write(chunk, (cause) => (cause ? reject(cause) : resolve())));
	try {
		for await (const chunk of rows) await Promise.race([write(chunk), refused]);
	} catch (cause) {
		// A COPY that is left open would keep the connection from rolling back.
		into.destroy(cause instanceof Error ? cause : new Error('These rows broke off.'));
		throw cause;
	}
	into.end();
	// The driver does not tell of rows refused at the very end, but a statement after them fails.
	await nextTurn();
	await sql`select 1`;
}

/** Lets the owner past row level security while `act` runs, in a transaction that nobody else sees into. */
export async function unforced<T>(sql: postgres.Sql, tables: Table[], act: () => Promise<T>): Promise<T> {
	const forced = tables.filter((table) => table.forced);
	for (const { name } of forced) await sql.unsafe(`alter table ${name} no force row level security`);
	const result = await act();
	for (const { name } of forced) await sql.unsafe(`alter table ${name} force row level security`);
	return result;
}

/** Rows are put back as they were: what triggers do at a first insert was done then. */
export async function withoutTriggers<T>(
	sql: postgres.Sql,
	tables: Table[],
	act: () => Promise<T>
): Promise<T> {
	for (const { name } of tables) await sql.unsafe(`alter table ${name} disable trigger user`);
	const result = await act();
	for (const { name } of tables) await sql.unsafe(`alter table ${name} enable trigger user`);
	return result;
}

/** Counters go on where they stood; one that no longer exists is left out. */
export async function setSequences(sql: postgres.Sql, sequences: Sequence[]): Promise<void> {
	for (const { name, last } of sequences)
		await sql`select setval(s.oid, ${String(last)}::bigint) from (select to_regclass(${name}) as oid) s where s.oid is not null`;
}
