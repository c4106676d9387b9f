import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { DomainError, statusOf } from '#domain/errors.ts';
import { pollContentSchema } from '#domain/polls/poll.ts';
import { saveDraft } from '#domain/polls/save-draft.ts';
import { atDesk } from '#server/desk.ts';
import { understood } from '#server/doors.ts';

const draft = z.object({ content: pollContentSchema, revision: z.int32() });

/** Saves the draft as it is typed. */
export async function PUT(event) {
	const sent = draft.safeParse(await event.request.json().catch(() => null));
	if (!sent.success)
		return json(
			{ problem: 'Something typed is too long, or not understood. It is not saved.' },
			{ status: 422 }
		);
	const now = new Date();
	try {
		const revision = await atDesk(event, (tx, by) =>
			saveDraft(tx, by, { pollId: event.params.poll, ...sent.data }, now)
		);
		return json({ revision, savedAt: now.toISOString() });
	} catch (thrown) {
		const cause = understood(thrown);
		if (cause instanceof DomainError) return json({ problem: cause.message }, { status: statusOf(cause) });
		throw cause;
	}
}
