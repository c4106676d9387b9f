import { readPollHeading } from '#domain/polls/read-poll-heading.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(async () => {
		// Reading the path makes the heading be asked anew on every page: the name or the comments may have changed.
		const path = event.url.pathname;
		const heading = await atDesk(event, (tx, by) => readPollHeading(tx, by, event.params.poll, new Date()));
		return { heading, path };
	});
