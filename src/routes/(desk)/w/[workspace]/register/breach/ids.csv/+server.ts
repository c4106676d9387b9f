import { NotAllowed } from '#domain/errors.ts';
import { parseInput } from '#domain/parse-input.ts';
import { drillInput } from '#domain/register/breach.ts';
import { mayRunDrill } from '#domain/register/permission.ts';
import { responseIdsCsv } from '#domain/register/response-ids-csv.ts';
import { runDrill } from '#domain/register/run-drill.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const GET = (event) =>
	orError(async () => {
		const ids = await atDesk(event, async (tx, by) => {
			if (!mayRunDrill(by)) throw new NotAllowed('find out whom a breach touches');
			const drill = parseInput(drillInput, Object.fromEntries(event.url.searchParams));
			return (await runDrill(tx, by, drill)).responseIds;
		});
		return new Response(responseIdsCsv(ids), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': 'attachment; filename="touched-responses.csv"'
			}
		});
	});
