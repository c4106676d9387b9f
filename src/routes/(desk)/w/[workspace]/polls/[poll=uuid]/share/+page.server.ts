import { parseInput } from '#domain/parse-input.ts';
import { allowFrames } from '#domain/polls/allow-frames.ts';
import { limitPoll } from '#domain/polls/limit-poll.ts';
import { readSharePage } from '#domain/polls/read-share-page.ts';
import { scheduleInput, schedulePoll } from '#domain/polls/schedule-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { embedCode, pollLink, shortLink } from '#server/share-links.ts';

export const load = (event) =>
	orError(async () => {
		const shared = await atDesk(event, (tx, by) => readSharePage(tx, by, event.params.poll, new Date()));
		return {
			...shared,
			poll: event.params.poll,
			link: pollLink(shared.slug),
			shortLink: shortLink(shared.short),
			embedCode: embedCode(shared.slug, shared.title),
			zones: ['UTC', ...Intl.supportedValuesOf('timeZone')]
		};
	});

export const actions = {
	async schedule(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const schedule = parseInput(scheduleInput, Object.fromEntries(form));
			await atDesk(event, (tx, by) => schedulePoll(tx, by, event.params.poll, schedule, new Date()));
			return { saved: 'schedule' };
		});
	},
	async limit(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const byInvitation = form.get('byInvitation') === 'yes';
			const typed = Object.fromEntries(form);
			await atDesk(event, (tx, by) => limitPoll(tx, by, event.params.poll, typed, byInvitation, new Date()));
			return { saved: 'limit' };
		});
	},
	async frames(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const typed = String(form.get('origins') ?? '');
			await atDesk(event, (tx, by) => allowFrames(tx, by, event.params.poll, typed, new Date()));
			return { saved: 'frames' };
		});
	}
};
