import { redirect } from '@sveltejs/kit';
import { chooseBreakdowns, readBreakdownChoice } from '#domain/insights/snapshots/choose-breakdowns.ts';
import { archivePoll } from '#domain/polls/archive-poll.ts';
import { closePoll } from '#domain/polls/close-poll.ts';
import { duplicatePoll } from '#domain/polls/duplicate-poll.ts';
import { reopenPoll } from '#domain/polls/reopen-poll.ts';
import { discardPoll } from '#domain/retention/discard-poll.ts';
import { readPutAway } from '#domain/retention/read-put-away.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => ({
			...(await readPutAway(tx, by, event.params.poll, new Date())),
			breakdowns: await readBreakdownChoice(tx, by, event.params.poll)
		}))
	);

export const actions = {
	async breakdowns(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const used = form.getAll('by').map(String);
			await atDesk(event, (tx, by) => chooseBreakdowns(tx, by, event.params.poll, used, new Date()));
			return { saved: 'breakdowns' };
		});
	},
	async close(event) {
		const form = await event.request.formData();
		return orFail(form, () => atDesk(event, (tx, by) => closePoll(tx, by, event.params.poll, new Date())));
	},
	async reopen(event) {
		const form = await event.request.formData();
		return orFail(form, () => atDesk(event, (tx, by) => reopenPoll(tx, by, event.params.poll, new Date())));
	},
	async duplicate(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const id = await atDesk(event, (tx, by) => duplicatePoll(tx, by, event.params.poll, new Date()));
			redirect(303, `/w/${event.params.workspace}/polls/${id}`);
		});
	},
	async archive(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => archivePoll(tx, by, event.params.poll, true, new Date()))
		);
	},
	async unarchive(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => archivePoll(tx, by, event.params.poll, false, new Date()))
		);
	},
	async discard(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const understood = form.get('understood') === 'yes';
			await atDesk(event, (tx, by) => discardPoll(tx, by, event.params.poll, understood, new Date()));
			redirect(303, `/w/${event.params.workspace}?binned=${event.params.poll}`);
		});
	}
};
