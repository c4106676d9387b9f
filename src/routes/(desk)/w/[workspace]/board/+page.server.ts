import { redirect } from '@sveltejs/kit';
import type { Tx } from '#db/open.ts';
import { dayOf } from '#domain/calendar.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import { readPromises } from '#domain/decisions/read-promises.ts';
import { frontPage } from '#domain/insights/edition/front-page.ts';
import { lanesBeside, leadOf } from '#domain/insights/edition/lead.ts';
import { placesOf } from '#domain/insights/edition/places-of.ts';
import { followBoard, followsBoard, unfollowBoard } from '#domain/insights/following/follow-board.ts';
import { readBoard } from '#domain/insights/read-board.ts';
import type { ReadAt } from '#domain/insights/reading.store.server.ts';
import { choosePoll, mustChoosePoll } from '#domain/polls/choose-poll.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import { secret } from '#server/app.server.ts';
import { boardEdition } from '#server/board-news.ts';
import type { Member } from '#domain/workspaces/membership.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

/** Decisions on the front; the rest stands on their own page. */
const SHOWN = 4;

async function readFront(tx: Tx, at: ReadAt, { content }: { content: PollContent }) {
	const { snapshot, freshness, ...board } = await readBoard(tx, at, content);
	const lead = leadOf(board.lanes);
	return {
		board,
		lead,
		lanes: lanesBeside(board.lanes, lead),
		standing: placesOf(board.lanes.flatMap(({ cards }) => cards)),
		freshness,
		edition: snapshot && { number: snapshot.number, countedOn: snapshot.countedOn },
		drivers: snapshot?.content.drivers ?? null,
		front: snapshot && frontPage(snapshot.content)
	};
}

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
				...(await readFront(tx, { ...at, reader: by.accountId, scope: poll.scope }, poll)),
				follows: await followsBoard(tx, by, poll.pollId),
				promises: await readPromises(tx, at, dayOf(new Date())),
				due: decisions.slice(0, SHOWN).map(({ id, text, reason, status, decidedOn, reviewOn, reviews }) => ({
					...{ id, text, reason, status, decidedOn },
					seen: reviews[0] ? { on: reviews[0].reviewedOn, words: reviews[0].words } : null,
					isDue: reviewOn !== null && reviewOn <= dayOf(new Date())
				})),
				decided: decisions.flatMap(({ status, cites }) =>
					cites.flatMap(({ themeId }) => (themeId ? [{ themeId, status }] : []))
				)
			};
		})
	);

type Act = (tx: Tx, by: Member, pollId: string) => Promise<void>;
async function onBoard(
	event: { request: Request; locals: App.Locals; params: { workspace: string } },
	act: Act
) {
	const form = await event.request.formData();
	return orFail(form, async () => {
		const key = await atDesk(event, async (tx, by) => {
			const poll = await mustChoosePoll(tx, by.workspaceId, String(form.get('poll') ?? ''));
			await act(tx, by, poll.pollId);
			return poll.key;
		});
		redirect(303, `/w/${event.params.workspace}/board?poll=${key}#follow`);
	});
}

export const actions = {
	follow: (event) =>
		onBoard(event, (tx, by, pollId) => followBoard(tx, secret(), by, pollId, boardEdition, new Date())),
	unfollow: (event) => onBoard(event, unfollowBoard)
};
