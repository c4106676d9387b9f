import { dayOf } from '#domain/calendar.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import { readPromises } from '#domain/decisions/read-promises.ts';
import { readBoard } from '#domain/insights/read-board.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { polls, poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			if (!poll) return { polls, poll: null };
			const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
			const decisions = await listDecisions(tx, by.workspaceId, poll.pollId);
			return {
				polls,
				poll: {
					id: poll.key,
					pollId: poll.pollId,
					slug: poll.slug,
					title: poll.title,
					decision: poll.content.intent.decision,
					otherScopes: poll.otherScopes
				},
				board: await readBoard(tx, { ...at, reader: by.accountId, scope: poll.scope }, poll.content),
				promises: await readPromises(tx, at, dayOf(new Date())),
				decided: decisions.flatMap(({ status, cites }) =>
					cites.flatMap(({ themeId }) => (themeId ? [{ themeId, status }] : []))
				)
			};
		})
	);
