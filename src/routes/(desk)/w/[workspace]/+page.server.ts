import { redirect } from '@sveltejs/kit';
import { readDeskList } from '#domain/decisions/read-desk-list.ts';
import { Refused } from '#domain/errors.ts';
import { createPoll } from '#domain/polls/create-poll.ts';
import { listBin } from '#domain/polls/bin.store.server.ts';
import { findTemplate, TEMPLATES } from '#domain/polls/templates/templates.ts';
import { atDesk } from '#server/desk.ts';
import { orFail } from '#server/doors.ts';

export const load = (event) =>
	atDesk(event, async (tx, by) => {
		const asked = event.url.searchParams.get('q')?.trim().slice(0, 200) ?? '';
		const list = await readDeskList(tx, by, asked, new Date());
		const binned = await listBin(tx, by.workspaceId);
		const justBinned = binned.find(({ pollId }) => pollId === event.url.searchParams.get('binned'));
		const templates = TEMPLATES.map(({ id, name, use }) => ({ id, name, use }));
		return { ...list, asked, templates, binned: binned.length, justBinned: justBinned ?? null };
	});

export const actions = {
	async create(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const title = String(form.get('title') ?? '').trim();
			const chosen = String(form.get('template') ?? '');
			const template = findTemplate(chosen);
			if (chosen && !template) throw new Refused('There is no such template any more. Choose another one.');
			if (!form.has('title') && !template) throw new Refused('Choose a template to begin from.');
			if (!title && !template)
				throw new Refused('Give the poll a title. You can change it later.', { title: 'Write a title.' });
			if (title.length > 200)
				throw new Refused('This title is too long.', { title: 'At most 200 characters.' });
			const id = await atDesk(event, (tx, by) => createPoll(tx, by, title, new Date(), template));
			redirect(303, `/w/${event.params.workspace}/polls/${id}`);
		});
	}
};
