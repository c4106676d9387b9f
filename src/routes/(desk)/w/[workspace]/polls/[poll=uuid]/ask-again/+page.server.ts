import { Refused } from '#domain/errors.ts';
import { askAgain, readAskAgain } from '#domain/rights/ask-again.ts';
import { againLetter } from '#domain/rights/letters.ts';
import { origin, secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { canSend, sendBehind } from '#server/mail.ts';

export const load = (event) =>
	orError(async () => ({
		...(await atDesk(event, (tx, by) => readAskAgain(tx, by, event.params.poll, new Date()))),
		canSend: canSend()
	}));

export const actions = {
	async default(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			if (!canSend()) throw new Refused('No mail server is set up here, so no letter can be sent.');
			const letters = await atDesk(event, (tx, by) =>
				askAgain(tx, secret(), by, event.params.poll, new Date())
			);
			sendBehind(
				...letters.map((letter) => ({
					to: letter.to,
					...againLetter({ ...letter, link: `${origin()}${letter.path}` })
				}))
			);
			return { sent: letters.length };
		});
	}
};
