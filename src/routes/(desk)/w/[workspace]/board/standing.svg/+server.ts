import { NotFound } from '#domain/errors.ts';
import { readEdition } from '#domain/insights/edition/read-edition.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import { svgResponse } from '#server/charts/chart.ts';
import { standingChart } from '#server/charts/standing-chart.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

/** All themes that are told, by their share, as a picture. */
export const GET = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			if (!poll) throw new NotFound('poll');
			const { snapshot, themes } = await readEdition(tx, by, poll);
			const names = new Map(themes.map(({ id, name }) => [id, name]));
			const standing = (snapshot?.content.themes ?? [])
				.map((theme) => ({ ...theme, name: names.get(theme.id) ?? '' }))
				.filter(({ name }) => name !== '')
				.sort((one, other) => other.share - one.share);
			const width = event.url.searchParams.has('narrow') ? 'narrow' : 'wide';
			return svgResponse(standingChart(`Themes of “${poll.title}”`, standing, width));
		})
	);
