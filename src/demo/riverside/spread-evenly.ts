// The demo's answers keep their order and get other dates: as many in each of the last nine months. As they were published most
// fall into a few months of 2021 and 2022, which is too thin to say what changed. The poll's own statement says so.
import { addDays, addMonths } from '#domain/calendar.ts';
import type { Table } from '#domain/exchange/table.ts';

const MONTHS = 9;
const DAYS = 28;

/** The months that are over before `today`, the same number of people in each, evenly over their first four weeks. */
export function spreadEvenly({ columns, rows }: Table, today: string): Table {
	const first = addMonths(`${today.slice(0, 7)}-01`, -MONTHS);
	const inOrder = rows
		.map((row, at) => ({ at, key: `${row.date ?? ''} ${row.respondent ?? ''}` }))
		.sort((a, b) => (a.key < b.key ? -1 : 1));
	const dates = new Map(
		inOrder.map(({ at }, place) => {
			const month = (place * MONTHS) / rows.length;
			const day = Math.floor((month % 1) * DAYS);
			return [at, addDays(addMonths(first, Math.floor(month)), day)];
		})
	);
	return { columns, rows: rows.map((row, at) => ({ ...row, date: dates.get(at) ?? today })) };
}
