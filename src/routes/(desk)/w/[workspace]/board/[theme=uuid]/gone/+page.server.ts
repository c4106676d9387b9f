import { redirect } from '@sveltejs/kit';
import { undoChange } from '#domain/insights/change-codebook.ts';
import { findGone } from '#domain/insights/evidence/find-gone.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import { NotFound } from '#domain/errors.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const gone = await findGone(tx, by, event.params.theme);
			if (!gone) throw new NotFound('theme');
			const { poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			return { gone, poll: poll?.key ?? '' };
		})
	);

export const actions = {
	async undo(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, async (tx, by) => {
				const gone = await findGone(tx, by, event.params.theme);
				if (!gone) throw new NotFound('theme');
				await undoChange(tx, by, gone.number, new Date());
			});
			const poll = encodeURIComponent(String(form.get('poll') ?? '').slice(0, 100));
			redirect(303, `${event.url.pathname.replace(/\/gone$/, '')}?poll=${poll}&undone`);
		});
	}
};
