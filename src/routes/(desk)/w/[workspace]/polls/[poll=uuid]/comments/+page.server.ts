import { redirect } from '@sveltejs/kit';
import { parseInput } from '#domain/parse-input.ts';
import { commentInput } from '#domain/polls/comment.ts';
import { readComments } from '#domain/polls/read-comments.ts';
import { removeComment } from '#domain/polls/remove-comment.ts';
import { settleComment } from '#domain/polls/settle-comment.ts';
import { writeComment } from '#domain/polls/write-comment.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(async () => ({
		...(await atDesk(event, (tx, by) => readComments(tx, by, event.params.poll))),
		about: event.url.searchParams.get('about') ?? ''
	}));

type Event = { params: { poll: string } };
const which = (event: Event, form: FormData) => ({
	pollId: event.params.poll,
	id: String(form.get('comment') ?? '')
});

export const actions = {
	async say(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(commentInput, Object.fromEntries(form));
			const id = await atDesk(event, (tx, by) => writeComment(tx, by, event.params.poll, input, new Date()));
			redirect(303, `${event.url.pathname}#${input.replyTo || id}`);
		});
	},
	async settle(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => settleComment(tx, by, which(event, form), true, new Date()))
		);
	},
	async openAgain(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => settleComment(tx, by, which(event, form), false, new Date()))
		);
	},
	async unsay(event) {
		const form = await event.request.formData();
		return orFail(form, () => atDesk(event, (tx, by) => removeComment(tx, by, which(event, form))));
	}
};
