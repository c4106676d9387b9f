import { json } from '@sveltejs/kit';
import { DomainError, statusOf } from '#domain/errors.ts';
import { addPicture } from '#domain/polls/pictures/add-picture.ts';
import { atDesk } from '#server/desk.ts';
import { understood } from '#server/doors.ts';

/** Keeps the picture that is sent, as its bare bytes. */
export async function PUT(event) {
	const bytes = new Uint8Array(await event.request.arrayBuffer());
	try {
		return json(await atDesk(event, (tx, by) => addPicture(tx, by, event.params.poll, bytes)));
	} catch (thrown) {
		const cause = understood(thrown);
		if (cause instanceof DomainError) return json({ problem: cause.message }, { status: statusOf(cause) });
		throw cause;
	}
}
