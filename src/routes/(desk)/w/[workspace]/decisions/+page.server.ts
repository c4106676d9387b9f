import { redirect } from '@sveltejs/kit';
import { dayOf } from '#domain/calendar.ts';
import { decisionInput } from '#domain/decisions/decision.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import { namesOf } from '#domain/decisions/draft-outcome.ts';
import { listOutcomes } from '#domain/decisions/outcome.store.server.ts';
import { publishOutcome } from '#domain/decisions/publish-outcome.ts';
import { readPromises } from '#domain/decisions/read-promises.ts';
import { recordDecision } from '#domain/decisions/record-decision.ts';
import { insightsOf } from '#domain/decisions/insights-of.ts';
import { readBoard } from '#domain/insights/read-board.ts';
import { parseInput } from '#domain/parse-input.ts';
import { choosePoll, pollIdOf } from '#domain/polls/choose-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { polls, poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			if (!poll) return { polls, poll: null };
			const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
			const board = await readBoard(tx, { ...at, reader: by.accountId, scope: poll.scope }, poll.content);
			const decisions = await listDecisions(tx, by.workspaceId, poll.pollId);
			return {
				polls,
				poll: { id: poll.key, slug: poll.slug, title: poll.title },
				today: dayOf(new Date()),
				owner: poll.content.intent.decision.owner,
				decisions: decisions.map((decision) => ({
					...decision,
					because: namesOf(decision, poll.pollId, board, poll.content)
				})),
				insights: insightsOf(board, dayOf(new Date())),
				/** From a card: what the new decision rests on. */
				cited: event.url.searchParams.getAll('cite'),
				promises: await readPromises(tx, at, dayOf(new Date())),
				told: (await listOutcomes(tx, at)).map(({ number, publishedAt, content }) => ({
					number,
					publishedAt,
					words: content.words
				}))
			};
		})
	);

export const actions = {
	async record(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const poll = String(form.get('poll') ?? '');
			const input = parseInput(decisionInput, { ...Object.fromEntries(form), cites: form.getAll('cites') });
			await atDesk(event, (tx, by) => recordDecision(tx, by, pollIdOf(poll), input, new Date()));
			redirect(303, `/w/${event.params.workspace}/decisions?poll=${poll}`);
		});
	},
	async tell(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const poll = String(form.get('poll') ?? '');
			const words = String(form.get('words') ?? '');
			await atDesk(event, (tx, by) => publishOutcome(tx, by, pollIdOf(poll), words, new Date()));
			redirect(303, `/w/${event.params.workspace}/decisions?poll=${poll}&told`);
		});
	}
};
