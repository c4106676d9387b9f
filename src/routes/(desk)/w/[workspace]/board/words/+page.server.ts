import { searchReleased } from '#domain/insights/evidence/search-released.ts';
import { NotFound } from '#domain/errors.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

const LONGEST = 200;

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			if (!poll) throw new NotFound('poll');
			const asked = (event.url.searchParams.get('q') ?? '').slice(0, LONGEST).toWellFormed();
			return {
				poll: { id: poll.key, title: poll.title },
				asked,
				...(await searchReleased(tx, by, poll, asked))
			};
		})
	);
