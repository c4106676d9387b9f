import { endLetters, readUnfollowPage } from '#domain/insights/following/follow.ts';
import { database } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';

export const load = ({ params }) => orError(() => readUnfollowPage(database(), params.token));

export const actions = {
	/** By the button of the page, or by a mail program's own (RFC 8058). Opening the link does nothing. */
	default: ({ params }) =>
		orError(async () => {
			await endLetters(database(), params.token);
			return { ended: true };
		})
};
