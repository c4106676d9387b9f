import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readTwoCoders, setSecond, settle } from '#domain/insights/assigning/two-coders.ts';
import { parseInput } from '#domain/parse-input.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { readingPoll } from '#server/reading-poll.ts';

const found = z.object({
	responseId: z.uuid(),
	questionId: z.string().max(200),
	themeIds: z.array(z.uuid()).max(100)
});

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll, of } = await readingPoll(tx, by, event.url.searchParams.get('poll') ?? '');
			const titles = Object.fromEntries(poll.content.questions.map(({ id, title }) => [id, title]));
			return {
				poll: { id: poll.key, title: poll.title },
				titles,
				...(await readTwoCoders(tx, by, of, poll.content, new Date()))
			};
		})
	);

const foundIn = (form: FormData) =>
	parseInput(found, {
		responseId: form.get('answer'),
		questionId: form.get('question'),
		themeIds: form.getAll('theme').map(String)
	});

export const actions = {
	async second(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const key = await atDesk(event, async (tx, by) => {
				const { poll, of } = await readingPoll(tx, by, String(form.get('poll') ?? ''));
				await setSecond(tx, by, of, poll.content, foundIn(form), new Date());
				return poll.key;
			});
			redirect(303, `/w/${event.params.workspace}/read/twice?poll=${key}`);
		});
	},
	async settle(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const key = await atDesk(event, async (tx, by) => {
				const { poll, of } = await readingPoll(tx, by, String(form.get('poll') ?? ''));
				await settle(tx, by, of, poll.content, foundIn(form), new Date());
				return poll.key;
			});
			redirect(303, `/w/${event.params.workspace}/read/twice?poll=${key}#talk`);
		});
	}
};
