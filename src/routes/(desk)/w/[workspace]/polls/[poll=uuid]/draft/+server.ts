import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { Conflict, DomainError, statusOf } from '#domain/errors.ts';
import { pollContentSchema } from '#domain/polls/poll.ts';
import { readDraft } from '#domain/polls/read-draft.ts';
import { saveDraft } from '#domain/polls/save-draft.ts';
import { atDesk } from '#server/desk.ts';
import { orError, understood } from '#server/doors.ts';

const draft = z.object({ content: pollContentSchema, revision: z.int32() });

/** The draft as it stands, for a page that wants to catch up with it. */
export const GET = (event) =>
	orError(async () => json(await atDesk(event, (tx, by) => readDraft(tx, by, event.params.poll))));

/** Saves the draft as it is typed. Where somebody else saved meanwhile, theirs comes back. */
export async function PUT(event) {
	const sent = draft.safeParse(await event.request.json().catch(() => null));
	if (!sent.success)
		return json(
			{ problem: 'Something typed is too long, or not understood. It is not saved.' },
			{ status: 422 }
		);
	const now = new Date();
	const at = { pollId: event.params.poll };
	try {
		const revision = await atDesk(event, (tx, by) => saveDraft(tx, by, { ...at, ...sent.data }, now));
		return json({ revision, savedAt: now.toISOString() });
	} catch (thrown) {
		const cause = understood(thrown);
		if (!(cause instanceof DomainError)) throw cause;
		const theirs =
			cause instanceof Conflict && (await atDesk(event, (tx, by) => readDraft(tx, by, at.pollId)));
		return json({ problem: cause.message, theirs: theirs || undefined }, { status: statusOf(cause) });
	}
}
