import { openSentFile } from '#domain/exchange/read-sent-files.ts';
import { secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';
import { fileResponse } from '#server/file-response.ts';

export const GET = (event) =>
	orError(async () => {
		const which = { pollId: event.params.poll, id: event.params.sent };
		return fileResponse(await atDesk(event, (tx, by) => openSentFile(tx, by, secret(), which, new Date())));
	});
