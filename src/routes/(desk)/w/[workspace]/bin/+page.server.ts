import { redirect } from '@sveltejs/kit';
import { readBin } from '#domain/retention/read-bin.ts';
import { restorePoll } from '#domain/retention/restore-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) => orError(async () => ({ binned: await atDesk(event, readBin) }));

export const actions = {
	async restore(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const poll = String(form.get('binned') ?? '');
			await atDesk(event, (tx, by) => restorePoll(tx, by, poll, new Date()));
			redirect(303, `/w/${event.params.workspace}/polls/${poll}`);
		});
	}
};
