import { redirect } from '@sveltejs/kit';
import { LEAST_NEW } from '#domain/insights/assigning/due.ts';
import { takeIntoUse } from '#domain/insights/assigning/take-into-use.ts';
import { readLearning } from '#domain/insights/assigning/read-learning.ts';
import { LEAST_EXAMPLES } from '#domain/insights/words/train-assigner.ts';
import { NotAllowed } from '#domain/errors.ts';
import { mayCodeAnswers } from '#domain/workspaces/membership.ts';
import { database } from '#server/app.server.ts';
import { beginLearning, learningState } from '#server/assigning.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { readingPoll } from '#server/reading-poll.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll, of } = await readingPoll(tx, by, event.url.searchParams.get('poll') ?? '');
			const learning = await readLearning(tx, by, of, poll.content, new Date());
			return {
				poll: { id: poll.key, title: poll.title },
				under: learningState(of),
				...{ least: LEAST_EXAMPLES, leastNew: LEAST_NEW },
				...learning
			};
		})
	);

export const actions = {
	async learn(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const { poll, of, by } = await atDesk(event, async (tx, by) => {
				if (!mayCodeAnswers(by)) throw new NotAllowed('have the machine learn');
				return { ...(await readingPoll(tx, by, String(form.get('poll') ?? ''))), by };
			});
			beginLearning(database(), by, of, poll.content);
			redirect(303, `/w/${event.params.workspace}/read/learn?poll=${poll.key}`);
		});
	},
	async take(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const key = await atDesk(event, async (tx, by) => {
				const { poll, of } = await readingPoll(tx, by, String(form.get('poll') ?? ''));
				await takeIntoUse(tx, by, of, Number(form.get('number')), new Date());
				return poll.key;
			});
			redirect(303, `/w/${event.params.workspace}/read/learn?poll=${key}`);
		});
	}
};
