import { dayOf } from '#domain/calendar.ts';
import { downloadRegister } from '#domain/register/download-register.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const GET = (event) =>
	orError(async () => {
		const now = new Date();
		const csv = await atDesk(event, (tx, by) => downloadRegister(tx, by, now));
		const name = `register-${event.params.workspace}-${dayOf(now)}.csv`;
		return new Response(csv, {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="${name}"`
			}
		});
	});
