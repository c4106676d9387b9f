import { readSentFiles } from '#domain/exchange/read-sent-files.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => ({
			poll: event.params.poll,
			...(await readSentFiles(tx, by, event.params.poll))
		}))
	);
