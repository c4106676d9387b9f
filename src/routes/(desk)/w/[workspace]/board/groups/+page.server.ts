import { everybodyBeside } from '#domain/insights/edition/everybody-beside.ts';
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
			const content = snapshot?.content;
			const cube = content?.cube ?? [];
			const breakdown = cube.find(({ id }) => id === search.get('by')) ?? cube[0] ?? null;
			const found = new Map(content?.themes.map(({ id, people, base }) => [id, people / base]));
			return {
				poll: { id: poll.key, title: poll.title },
				k: poll.content.intent.seenBy.smallestGroup,
				groupings: cube.map(({ id, title }) => ({ id, title })),
				breakdown,
				themes: themes
					.filter(({ id }) => found.has(id))
					.sort((a, b) => (found.get(b.id) ?? 0) - (found.get(a.id) ?? 0))
					.map(({ id, name }) => ({
						...{ id, name },
						everybody: content && breakdown ? everybodyBeside(content, breakdown, id) : null
					}))
			};
		})
	);
