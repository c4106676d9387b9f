import { parseInput } from '#domain/parse-input.ts';
import { drillInput } from '#domain/register/breach.ts';
import { responseIdsCsv } from '#domain/register/response-ids-csv.ts';
import { runDrill } from '#domain/register/run-drill.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const GET = (event) =>
	orError(async () => {
		const drill = parseInput(drillInput, Object.fromEntries(event.url.searchParams));
		const touched = await atDesk(event, (tx, by) => runDrill(tx, by, drill));
		return new Response(responseIdsCsv(touched.responseIds), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="touched-${drill.what}.csv"`
			}
		});
	});
