import { cardOf } from '#server/charts/card-of.ts';
import { cardPicture } from '#server/charts/card-picture.ts';
import { svgResponse } from '#server/charts/chart.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

/** A card as a picture, for slides. */
export const GET = (event) =>
	orError(async () => {
		const poll = event.url.searchParams.get('poll');
		return svgResponse(
			cardPicture(await atDesk(event, (tx, by) => cardOf(tx, by, poll, event.params.theme)))
		);
	});
