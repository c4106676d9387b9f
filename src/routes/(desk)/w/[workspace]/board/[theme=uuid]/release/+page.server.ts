import { redirect } from '@sveltejs/kit';
import { readRelease } from '#domain/insights/evidence/read-release.ts';
import { releaseWords } from '#domain/insights/release-words.ts';
import { mustChoosePoll } from '#domain/polls/choose-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { answerFrom, said } from '../ticked.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const poll = await mustChoosePoll(tx, by.workspaceId, event.url.searchParams.get('poll') ?? '');
			const answer = event.url.searchParams.get('answer') ?? '';
			const [questionId = '', responseId = ''] = answer.split('/');
			const ref = { questionId, responseId };
			const toRelease = await readRelease(tx, by, poll, event.params.theme, ref, null, new Date());
			return { poll: { id: poll.key, title: poll.title }, answer, toRelease };
		})
	);

export const actions = {
	/** Shows how it would be, and releases nothing. */
	async look(event) {
		const form = await event.request.formData();
		return orFail(form, async () => ({
			toRelease: await atDesk(event, async (tx, by) => {
				const poll = await mustChoosePoll(tx, by.workspaceId, said(form, 'poll'));
				const also = said(form, 'also');
				return readRelease(tx, by, poll, event.params.theme, answerFrom(form, 'words'), also, new Date());
			})
		}));
	},
	async release(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, async (tx, by) => {
				const { pollId, scope } = await mustChoosePoll(tx, by.workspaceId, said(form, 'poll'));
				const answer = { pollId, scope, ...answerFrom(form, 'words'), also: said(form, 'also') };
				const onCard = form.has('card') ? { onCard: true } : {};
				await releaseWords(tx, by, event.params.theme, { ...answer, ...onCard }, new Date());
			});
			const back = event.url.pathname.replace(/\/release$/, '');
			redirect(303, `${back}?poll=${encodeURIComponent(said(form, 'poll').slice(0, 100))}#evidence`);
		});
	}
};
