import { redirect } from '@sveltejs/kit';
import { dayOf } from '#domain/calendar.ts';
import { decisionInput, reviewInput } from '#domain/decisions/decision.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import { insightsOf } from '#domain/decisions/insights-of.ts';
import { changeDecision } from '#domain/decisions/record-decision.ts';
import { readThenAndNow, reviewDecision } from '#domain/decisions/review-decision.ts';
import { NotFound } from '#domain/errors.ts';
import { readBoard } from '#domain/insights/read-board.ts';
import { parseInput } from '#domain/parse-input.ts';
import { choosePoll, pollIdOf } from '#domain/polls/choose-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			if (!poll) throw new NotFound('poll');
			const decisions = await listDecisions(tx, by.workspaceId, poll.pollId);
			const decision = decisions.find((one) => one.id === event.params.decision);
			if (!decision) throw new NotFound('decision');
			const board = await readBoard(
				tx,
				{ workspaceId: by.workspaceId, pollId: poll.pollId, reader: by.accountId, scope: poll.scope },
				poll.content
			);
			const today = dayOf(new Date());
			return {
				poll: { id: poll.key, title: poll.title },
				today,
				decision,
				insights: insightsOf(board, today),
				rests: await readThenAndNow(tx, by, poll.pollId, decision, new Date())
			};
		})
	);

export const actions = {
	async change(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const poll = String(form.get('poll') ?? '');
			const input = parseInput(decisionInput, { ...Object.fromEntries(form), cites: form.getAll('cites') });
			await atDesk(event, (tx, by) =>
				changeDecision(tx, by, pollIdOf(poll), event.params.decision, input, new Date())
			);
			redirect(303, `/w/${event.params.workspace}/decisions?poll=${poll}`);
		});
	},
	async review(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const poll = String(form.get('poll') ?? '');
			const input = parseInput(reviewInput, Object.fromEntries(form));
			await atDesk(event, (tx, by) =>
				reviewDecision(tx, by, pollIdOf(poll), event.params.decision, input, new Date())
			);
			redirect(303, `/w/${event.params.workspace}/decisions/${event.params.decision}?poll=${poll}&reviewed`);
		});
	}
};
