import { redirect } from '@sveltejs/kit';
import { dayOf } from '#domain/calendar.ts';
import { readPromises } from '#domain/decisions/read-promises.ts';
import { Refused } from '#domain/errors.ts';
import { createPoll } from '#domain/polls/create-poll.ts';
import { listBin } from '#domain/polls/bin.store.server.ts';
import { findTemplate, TEMPLATES } from '#domain/polls/templates/templates.ts';
import { listPolls } from '#domain/polls/poll-list.store.server.ts';
import { atDesk } from '#server/desk.ts';
import { orFail } from '#server/doors.ts';

export const load = (event) =>
	atDesk(event, async (tx, by) => {
		const today = dayOf(new Date());
		const polls = [];
		for (const poll of await listPolls(tx, by.workspaceId)) {
			const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
			polls.push({
				id: poll.pollId,
				slug: poll.slug,
				title: poll.version?.content.title || poll.title,
				state: !poll.version ? ('draft' as const) : poll.closed ? ('closed' as const) : ('open' as const),
				archived: poll.archived,
				promises: await readPromises(tx, at, today)
			});
		}
		const binned = await listBin(tx, by.workspaceId);
		const justBinned = binned.find(({ pollId }) => pollId === event.url.searchParams.get('binned'));
		const templates = TEMPLATES.map(({ id, name, use }) => ({ id, name, use }));
		return { polls, templates, binned: binned.length, justBinned: justBinned ?? null };
	});

export const actions = {
	async create(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const title = String(form.get('title') ?? '').trim();
			const chosen = String(form.get('template') ?? '');
			const template = findTemplate(chosen);
			if (chosen && !template) throw new Refused('There is no such template any more. Choose another one.');
			if (!title && !template)
				throw new Refused('Give the poll a title. You can change it later.', { title: 'Write a title.' });
			if (title.length > 200)
				throw new Refused('This title is too long.', { title: 'At most 200 characters.' });
			const id = await atDesk(event, (tx, by) => createPoll(tx, by, title, new Date(), template));
			redirect(303, `/w/${event.params.workspace}/polls/${id}`);
		});
	}
};
