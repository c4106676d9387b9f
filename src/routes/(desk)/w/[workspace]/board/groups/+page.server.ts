import { readEdition } from '#domain/insights/edition/read-edition.ts';
import { NotFound } from '#domain/errors.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const search = event.url.searchParams;
			const { poll } = await choosePoll(tx, by.workspaceId, search.get('poll'));
			if (!poll) throw new NotFound('poll');
			const { snapshot, themes } = await readEdition(tx, by, poll);
			const cube = snapshot?.content.cube ?? [];
			// Of those read, as each group is: an estimate would be of all who wrote.
			const shares = new Map(snapshot?.content.themes.map(({ id, people, base }) => [id, people / base]));
			return {
				poll: { id: poll.key, title: poll.title },
				k: poll.content.intent.seenBy.smallestGroup,
				groupings: cube.map(({ id, title }) => ({ id, title })),
				breakdown: cube.find(({ id }) => id === search.get('by')) ?? cube[0] ?? null,
				themes: themes
					.flatMap(({ id, name }) => {
						const share = shares.get(id);
						return share === undefined ? [] : [{ id, name, share }];
					})
					.sort((a, b) => b.share - a.share)
			};
		})
	);
