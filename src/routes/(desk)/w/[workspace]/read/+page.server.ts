import { redirect } from '@sveltejs/kit';
import { NotAllowed, Refused } from '#domain/errors.ts';
import { rejectProposal } from '#domain/insights/change-codebook.ts';
import { themeInput } from '#domain/insights/codebook.ts';
import { readPool } from '#domain/insights/read-pool.ts';
import { nameTheme, sortUnder, type Chosen, type Span } from '#domain/insights/sort-answers.ts';
import { KIND_OF_ASKING } from '#domain/insights/theme.ts';
import { parseInput } from '#domain/parse-input.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import { isOpen } from '#domain/polls/question.ts';
import { mayReadAnswers } from '#domain/workspaces/membership.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			if (!mayReadAnswers(by)) throw new NotAllowed('read answers as they were written');
			const search = event.url.searchParams;
			const { polls, poll } = await choosePoll(tx, by.workspaceId, search.get('poll'));
			const open = (poll?.content.questions ?? []).filter(isOpen);
			const question = open.find((each) => each.id === search.get('question')) ?? open[0];
			if (!poll || !question)
				return { polls, poll: poll && { id: poll.pollId, title: poll.title }, pool: null };
			const pool = await readPool(tx, by, poll.pollId, question.id);
			const draft = pool.proposals.find((proposal) => proposal.key === search.get('draft')) ?? null;
			return {
				polls,
				poll: { id: poll.pollId, title: poll.title },
				questions: open.map(({ id, title }) => ({ id, title })),
				question: { id: question.id, title: question.title, kind: KIND_OF_ASKING[question.asksFor] },
				draft,
				pool: {
					...pool,
					empty: pool.empty.length,
					proposals: pool.proposals.map(({ answers, ...proposal }) => ({
						...proposal,
						size: answers.length,
						examples: answers.slice(0, 3).map((answer) => answer.text)
					}))
				}
			};
		})
	);

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const chosenFrom = (form: FormData): Chosen => ({
	pollId: text(form, 'poll'),
	questionId: text(form, 'question'),
	responseIds: form.getAll('answer').map(String)
});
const spanFrom = (form: FormData): Span | undefined => {
	const [start, end] = [text(form, 'start'), text(form, 'end')];
	return start && end ? { start: Number(start), end: Number(end) } : undefined;
};

export const actions = {
	async name(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(themeInput, Object.fromEntries(form));
			const chosen = chosenFrom(form);
			if (chosen.responseIds.length === 0)
				throw new Refused('Tick at least one answer that shows this theme.');
			await atDesk(event, (tx, by) => nameTheme(tx, by, input, chosen, new Date()));
			back(event, chosen);
		});
	},
	async put(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const chosen = chosenFrom(form);
			const themes = form.getAll('theme').map(String).filter(Boolean);
			if (themes.length === 0) throw new Refused('Choose a theme, or say that there is nothing in it.');
			await atDesk(event, (tx, by) => sortUnder(tx, by, themes, chosen, new Date(), spanFrom(form)));
			back(event, chosen);
		});
	},
	async nothing(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const chosen = chosenFrom(form);
			await atDesk(event, (tx, by) => sortUnder(tx, by, [], chosen, new Date()));
			back(event, chosen);
		});
	},
	/** Notes the answers that say nothing as read. */
	async empty(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const chosen = chosenFrom(form);
			await atDesk(event, async (tx, by) => {
				const { empty } = await readPool(tx, by, chosen.pollId, chosen.questionId);
				await sortUnder(tx, by, [], { ...chosen, responseIds: empty }, new Date());
			});
			back(event, chosen);
		});
	},
	async reject(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, (tx, by) => rejectProposal(tx, by, text(form, 'draft'), new Date()));
			back(event, chosenFrom(form));
		});
	}
};

function back(event: { params: { workspace: string } }, chosen: Chosen): never {
	redirect(303, `/w/${event.params.workspace}/read?poll=${chosen.pollId}&question=${chosen.questionId}`);
}
