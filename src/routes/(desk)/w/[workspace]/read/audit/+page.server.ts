import { redirect } from '@sveltejs/kit';
import { drawAudit, readAudit } from '#domain/insights/assigning/audit.ts';
import { readTwoCoders } from '#domain/insights/assigning/two-coders.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { readingPoll } from '#server/reading-poll.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll, of } = await readingPoll(tx, by, event.url.searchParams.get('poll') ?? '');
			const now = new Date();
			const { waiting, twice, disagreements } = await readTwoCoders(tx, by, of, poll.content, now);
			return {
				poll: { id: poll.key, title: poll.title },
				...(await readAudit(tx, by, of, poll.content, now)),
				second: { waiting, twice, disagreements: disagreements.length }
			};
		})
	);

export const actions = {
	async draw(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const key = await atDesk(event, async (tx, by) => {
				const { poll, of } = await readingPoll(tx, by, String(form.get('poll') ?? ''));
				await drawAudit(tx, by, of, poll.content, new Date());
				return poll.key;
			});
			redirect(303, `/w/${event.params.workspace}/read/audit?poll=${key}`);
		});
	}
};
