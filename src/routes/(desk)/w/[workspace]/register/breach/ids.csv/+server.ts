import { NotAllowed } from '#domain/errors.ts';
import { parseInput } from '#domain/parse-input.ts';
import { drillInput } from '#domain/register/breach.ts';
import { downloadResponseIds } from '#domain/register/download-response-ids.ts';
import { mayRunDrill } from '#domain/register/permission.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const GET = (event) =>
	orError(async () => {
		const csv = await atDesk(event, async (tx, by) => {
			if (!mayRunDrill(by)) throw new NotAllowed('find out whom a breach touches');
			const drill = parseInput(drillInput, Object.fromEntries(event.url.searchParams));
			return downloadResponseIds(tx, by, drill, new Date());
		});
		return new Response(csv, {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': 'attachment; filename="touched-responses.csv"'
			}
		});
	});
