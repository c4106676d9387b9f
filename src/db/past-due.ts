// How many rows stand past the day they were promised to be deleted on, in every table that names such a day.
import type postgres from 'postgres';
import { listTables } from './every-table.ts';

/** By table, those with none left out. `today` is a day in UTC. Sees what `sql` sees: ask inside inSnapshot, or unforced. */
export async function countPastDue(sql: postgres.Sql, today: string): Promise<Record<string, number>> {
	const due: Record<string, number> = {};
	for (const { name, columns } of await listTables(sql)) {
		if (!columns.includes('delete_after')) continue;
		const [row] = await sql.unsafe(`select count(*)::int as rows from ${name} where delete_after < $1`, [
			today
		]);
		if (row?.rows > 0) due[name] = row?.rows;
	}
	// A sent form's number holds no answer; it is kept 100 days to tell a form sent twice.
	const [forms] =
		await sql`select count(*)::int as rows from submission where sent_on < ${today}::date - 100`;
	if (forms?.rows > 0) due['public.submission'] = forms?.rows;
	return due;
}
