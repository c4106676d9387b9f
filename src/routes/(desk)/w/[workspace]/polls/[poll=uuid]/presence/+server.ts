import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { notePresence } from '#domain/polls/note-presence.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

const here = z.object({ field: z.string().max(200).default('').catch('') });

/** Says every few seconds that somebody has the poll open; tells who else has. */
export const POST = (event) =>
	orError(async () => {
		const { field } = here.parse(await event.request.json().catch(() => ({})));
		const now = new Date();
		return json(
			await atDesk(event, (tx, by) => notePresence(tx, by, { pollId: event.params.poll, field }, now))
		);
	});
