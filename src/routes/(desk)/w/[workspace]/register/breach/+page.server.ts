import { dayOf } from '#domain/calendar.ts';
import { NotAllowed } from '#domain/errors.ts';
import { readDrill } from '#domain/register/breach.ts';
import { mayRunDrill } from '#domain/register/permission.ts';
import { runDrill } from '#domain/register/run-drill.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			if (!mayRunDrill(by)) throw new NotAllowed('find out whom a breach touches');
			const typed = Object.fromEntries(event.url.searchParams);
			const { drill, problems } = readDrill(typed);
			const now = new Date();
			const found = drill && (await runDrill(tx, by, drill));
			return {
				typed: typed as Record<string, string>,
				problems,
				drill,
				today: dayOf(now),
				now: now.toISOString().slice(11, 16),
				touched: found && { ...found, responseIds: null }
			};
		})
	);
