import { NotFound } from '#domain/errors.ts';
import { readEdition } from '#domain/insights/edition/read-edition.ts';
import { trendOf } from '#domain/insights/edition/trend-of.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import { svgResponse } from '#server/charts/chart.ts';
import { trendChart } from '#server/charts/trend-chart.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';
import { sayPeriod } from '#ui/board/desk/say.ts';

/** One theme over the periods that are over, as a picture. */
export const GET = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			if (!poll) throw new NotFound('poll');
			const { snapshot, themes } = await readEdition(tx, by, poll);
			const theme = themes.find(({ id }) => id === event.params.theme);
			const isTold = snapshot?.content.themes.some(({ id }) => id === theme?.id);
			if (!theme || !snapshot || !isTold) throw new NotFound('theme');
			const trend = trendOf(snapshot.content, theme.id);
			const short = (label: string) => sayPeriod(label).replace('the week of ', '');
			return svgResponse(
				trendChart(
					theme.name,
					trend.map((one) => ({ ...one, label: short(one.label) }))
				)
			);
		})
	);
