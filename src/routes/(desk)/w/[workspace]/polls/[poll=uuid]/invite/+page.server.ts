import { Refused } from '#domain/errors.ts';
import { endPersonalLinks } from '#domain/invitations/end-personal-links.ts';
import { invitePeople } from '#domain/invitations/invite-people.ts';
import { ownWordsInput } from '#domain/invitations/own-words.ts';
import { asTest, previewLetter } from '#domain/invitations/preview-letter.ts';
import { readInvitePage } from '#domain/invitations/read-invite-page.ts';
import { remindPeople } from '#domain/invitations/remind-people.ts';
import { parseInput } from '#domain/parse-input.ts';
import { origin, secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { canSend, send, sender } from '#server/mail.ts';
import { z } from 'zod';

const NOBODY = '00000000-0000-0000-0000-000000000000';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const page = await readInvitePage(tx, by, event.params.poll, new Date());
			// Where there is one list, it is the one that is meant.
			const only = page.lists.length === 1 ? page.lists[0]?.id : undefined;
			const asked = event.url.searchParams.get('list') ?? only;
			const chosen = page.lists.find(({ id }) => id === asked) ?? null;
			const order = { pollId: event.params.poll, listId: chosen?.id ?? NOBODY, own: '' };
			return {
				...page,
				poll: event.params.poll,
				chosen,
				letter: chosen && (await previewLetter(tx, by, order, origin())),
				from: sender(),
				to: event.locals.account?.email ?? '',
				canSend: canSend()
			};
		})
	);

const letters = (count: number) => (count === 1 ? '1 letter is' : `${count} letters are`);

function refuseWithoutMail() {
	if (!canSend()) throw new Refused('No mail server is set (SMTP_URL), so no letter would arrive.');
}

const orderInput = z.object({
	list: z.uuid('Choose whom to write to.'),
	own: ownWordsInput
});
const fitsInput = z.object({
	fits: z.literal(
		'yes',
		'Read it, and tick this if it is. Otherwise change the statement and publish it first.'
	)
});

function readOrder(form: FormData, pollId: string) {
	const { list, own } = parseInput(orderInput, Object.fromEntries(form));
	return { pollId, listId: list, own };
}

export const actions = {
	/** Shows the letter with the line that was added; with JavaScript it is shown while one types. */
	async look(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const order = readOrder(form, event.params.poll);
			await atDesk(event, (tx, by) => previewLetter(tx, by, order, origin()));
			return { own: order.own };
		});
	},
	/** To oneself alone. */
	async test(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const order = readOrder(form, event.params.poll);
			const letter = await atDesk(event, (tx, by) => previewLetter(tx, by, order, origin()));
			refuseWithoutMail();
			const to = event.locals.account?.email ?? '';
			await send({ to, ...asTest(letter) }).catch(() => {
				throw new Refused('The mail server did not take the letter, so none of them would go out now.');
			});
			return { own: order.own, done: `A test is on the way to ${to}. Nobody else got a letter.` };
		});
	},
	async invite(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const order = { ...orderInput.shape, ...fitsInput.shape };
			const { list, own } = parseInput(z.object(order), Object.fromEntries(form));
			const count = await atDesk(event, (tx, by) => {
				refuseWithoutMail();
				const invitation = { pollId: event.params.poll, listId: list, fits: true, own };
				return invitePeople(tx, secret(), by, invitation, new Date());
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
