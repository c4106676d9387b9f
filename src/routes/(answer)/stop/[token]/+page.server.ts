import { readStopPage, stopWriting } from '#domain/invitations/stop-writing.ts';
import { database, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';

export const load = ({ params }) => orError(() => readStopPage(database(), secret(), params.token));

export const actions = {
	/** By the button of the page, or by a mail program's own (RFC 8058). Opening the link does nothing. */
	default: ({ params }) =>
		orError(async () => {
			await stopWriting(database(), secret(), params.token, new Date());
			return { stopped: true };
		})
};
