import { redirect } from '@sveltejs/kit';
import { readPeopleToWriteTo } from '#domain/exchange/read-people-to-write-to.ts';
import { tellPeople } from '#domain/exchange/tell-people.ts';
import { secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { canSend } from '#server/mail.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => ({
			poll: event.params.poll,
			canSend: canSend(),
			...(await readPeopleToWriteTo(tx, by, secret(), event.params.poll, new Date()))
		}))
	);

export const actions = {
	async tell(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, (tx, by) => tellPeople(tx, by, event.params.poll, new Date()));
			redirect(303, event.url.pathname);
		});
	}
};
