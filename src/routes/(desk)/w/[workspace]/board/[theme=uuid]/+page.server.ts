import { redirect } from '@sveltejs/kit';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import { changeTheme, mergeThemes, rejectTheme } from '#domain/insights/change-codebook.ts';
import { themeInput } from '#domain/insights/codebook.ts';
import { readTheme } from '#domain/insights/read-theme.ts';
import { releaseWords, takeBackWords } from '#domain/insights/release-words.ts';
import { splitTheme, takeOff, type Chosen } from '#domain/insights/sort-answers.ts';
import { NotFound, Refused } from '#domain/errors.ts';
import { parseInput } from '#domain/parse-input.ts';
import { choosePoll, mustChoosePoll, type ChosenPoll } from '#domain/polls/choose-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

/** Beyond it lies nothing: at most 50,000 answers are imported at a time. */
const LAST_PAGE = 100_000;

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			if (!poll) throw new NotFound('poll');
			const asked = Math.floor(Number(event.url.searchParams.get('page'))) || 0;
			const page = Math.min(Math.max(0, asked), LAST_PAGE);
			const { theme } = event.params;
			const decisions = await listDecisions(tx, by.workspaceId, poll.pollId);
			return {
				poll: { id: poll.key, title: poll.title },
				page,
				decisions: decisions.filter((one) => one.cites.some((cite) => cite.themeId === theme)),
				...(await readTheme(tx, by, poll, theme, page, new Date()))
			};
		})
	);

/** The ticked answers, by question. */
function chosenFrom(form: FormData, { pollId, scope }: ChosenPoll): Chosen[] {
	const byQuestion = new Map<string, string[]>();
	for (const ticked of form.getAll('answer').map(String)) {
		const [questionId = '', responseId = ''] = ticked.split('/');
		byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), responseId]);
	}
	return [...byQuestion].map(([questionId, responseIds]) => ({ pollId, scope, questionId, responseIds }));
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

export const actions = {
	async change(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(themeInput, Object.fromEntries(form));
			await atDesk(event, (tx, by) => changeTheme(tx, by, event.params.theme, input, new Date()));
		});
	},
	async merge(event) {
		const form = await event.request.formData();
		const into = text(form, 'into');
		return orFail(form, async () => {
			if (!into) throw new Refused('Choose the theme to merge into.');
			await atDesk(event, (tx, by) => mergeThemes(tx, by, event.params.theme, into, new Date()));
			redirect(
				303,
				`/w/${event.params.workspace}/board/${into}?poll=${encodeURIComponent(text(form, 'poll').slice(0, 100))}`
			);
		});
	},
	async reject(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, (tx, by) => rejectTheme(tx, by, event.params.theme, new Date()));
			redirect(303, `/w/${event.params.workspace}/read/codebook`);
		});
	},
	async takeOff(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, async (tx, by) => {
				const poll = await mustChoosePoll(tx, by.workspaceId, text(form, 'poll'));
				const chosen = chosenFrom(form, poll);
				if (chosen.length === 0) throw new Refused('Tick the answers that do not belong here.');
				for (const one of chosen) await takeOff(tx, by, event.params.theme, one);
			});
		});
	},
	async split(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(themeInput, Object.fromEntries(form));
			const id = await atDesk(event, async (tx, by) => {
				const poll = await mustChoosePoll(tx, by.workspaceId, text(form, 'poll'));
				return splitTheme(tx, by, event.params.theme, input, chosenFrom(form, poll), new Date());
			});
			redirect(
				303,
				`/w/${event.params.workspace}/board/${id}?poll=${encodeURIComponent(text(form, 'poll'))}`
			);
		});
	},
	async release(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const [questionId = '', responseId = ''] = text(form, 'words').split('/');
			await atDesk(event, async (tx, by) => {
				const { pollId, scope } = await mustChoosePoll(tx, by.workspaceId, text(form, 'poll'));
				const answer = { pollId, scope, questionId, responseId };
				await releaseWords(tx, by, event.params.theme, answer, new Date());
			});
		});
	},
	async takeBack(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, async (tx, by) => {
				const { scope } = await mustChoosePoll(tx, by.workspaceId, text(form, 'poll'));
				await takeBackWords(tx, by, event.params.theme, scope, new Date());
			})
		);
	}
};
