import { dayOf } from '#domain/calendar.ts';
import { readRegister } from '#domain/register/read-register.ts';
import { registerCsv } from '#domain/register/register-csv.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const GET = (event) =>
	orError(async () => {
		const csv = await atDesk(event, async (tx, by) => registerCsv(await readRegister(tx, by)));
		const name = `register-${event.params.workspace}-${dayOf(new Date())}.csv`;
		return new Response(csv, {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="${name}"`
			}
		});
	});
