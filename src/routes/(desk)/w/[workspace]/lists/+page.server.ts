import { readListForm, sayWithout } from '#domain/invitations/address-list.ts';
import { addToList } from '#domain/invitations/add-to-list.ts';
import { makeList, type MadeList } from '#domain/invitations/make-list.ts';
import { noteBounces } from '#domain/invitations/note-bounces.ts';
import { readLists } from '#domain/invitations/read-lists.ts';
import { removeList } from '#domain/invitations/remove-list.ts';
import { unlistAddress, unlistInput } from '#domain/invitations/unlist-address.ts';
import { parseInput } from '#domain/parse-input.ts';
import { secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) => orError(() => atDesk(event, (tx, by) => readLists(tx, by)));

const people = (count: number) => (count === 1 ? '1 address' : `${count} addresses`);

/** The file, where one was chosen; else what was pasted. */
async function addressesIn(form: FormData): Promise<string> {
	const file = form.get('file');
	return file instanceof File && file.size > 0 ? file.text() : String(form.get('addresses') ?? '');
}

const sayTaken = (made: MadeList): string =>
	[
		`${people(made.taken)} taken in.`,
		made.there > 0 ? `${people(made.there)} ${made.there === 1 ? 'was' : 'were'} on this list already.` : '',
		made.twice > 0 ? `${people(made.twice)} stood there more than once.` : '',
		made.stopped > 0
			? `${people(made.stopped)} said stop before, and ${made.stopped === 1 ? 'was' : 'were'} left out.`
			: '',
		sayWithout(made)
	]
		.filter(Boolean)
		.join(' ');

export const actions = {
	async make(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const text = await addressesIn(form);
			const about = readListForm(Object.fromEntries(form), text);
			const made = await atDesk(event, (tx, by) => makeList(tx, secret(), by, about, text, new Date()));
			return { done: sayTaken(made) };
		});
	},
	async add(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const list = String(form.get('to') ?? '');
			const text = await addressesIn(form);
			const made = await atDesk(event, (tx, by) => addToList(tx, secret(), by, list, text, new Date()));
			return { done: sayTaken(made) };
		});
	},
	async remove(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const list = String(form.get('list') ?? '');
			await atDesk(event, (tx, by) => removeList(tx, by, list, new Date()));
			return { done: 'The list is deleted, with everybody on it.' };
		});
	},
	async unlist(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(unlistInput, Object.fromEntries(form));
			const lists = await atDesk(event, (tx, by) => unlistAddress(tx, secret(), by, input, new Date()));
			const taken =
				lists === 0 ? 'It stood on no list.' : `Taken off ${lists === 1 ? '1 list' : `${lists} lists`}.`;
			return { done: input.stop ? `${taken} Nobody here will write to it again.` : taken };
		});
	},
	async bounced(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const text = String(form.get('addresses') ?? '');
			const noted = await atDesk(event, (tx, by) => noteBounces(tx, secret(), by, text, new Date()));
			return { done: `Noted for ${noted} ${noted === 1 ? 'entry' : 'entries'}. No letters go there.` };
		});
	}
};
