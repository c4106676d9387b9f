import { Refused } from '#domain/errors.ts';
import { endPersonalLinks } from '#domain/invitations/end-personal-links.ts';
import { invitePeople } from '#domain/invitations/invite-people.ts';
import { readInvitePage } from '#domain/invitations/read-invite-page.ts';
import { remindPeople } from '#domain/invitations/remind-people.ts';
import { secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { canSend } from '#server/mail.ts';

export const load = (event) =>
	orError(async () => ({
		...(await atDesk(event, (tx, by) => readInvitePage(tx, by, event.params.poll, new Date()))),
		poll: event.params.poll,
		canSend: canSend()
	}));

const letters = (count: number) => (count === 1 ? '1 letter is' : `${count} letters are`);

function refuseWithoutMail() {
	if (!canSend()) throw new Refused('No mail server is set (SMTP_URL), so no letter would arrive.');
}

export const actions = {
	async invite(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const listId = String(form.get('list') ?? '');
			if (!listId) throw new Refused('Choose a list.', { list: 'Choose whom to write to.' });
			const order = { pollId: event.params.poll, listId, fits: form.get('fits') === 'yes' };
			const count = await atDesk(event, (tx, by) => {
				refuseWithoutMail();
				return invitePeople(tx, secret(), by, order, new Date());
			});
			return { done: `${letters(count)} on the way.` };
		});
	},
	async remind(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const count = await atDesk(event, (tx, by) => {
				refuseWithoutMail();
				return remindPeople(tx, by, event.params.poll, new Date());
			});
			return { done: `${letters(count)} on the way.` };
		});
	},
	async endLinks(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const ended = await atDesk(event, (tx, by) => endPersonalLinks(tx, by, event.params.poll, new Date()));
			return { done: `${ended} ${ended === 1 ? 'link leads' : 'links lead'} nowhere from now on.` };
		});
	}
};
