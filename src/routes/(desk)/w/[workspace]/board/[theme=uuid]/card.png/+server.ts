import { asPng } from '#server/charts/as-png.ts';
import { cardOf } from '#server/charts/card-of.ts';
import { cardPicture } from '#server/charts/card-picture.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

/** The same picture for programs that take no SVG. */
export const GET = (event) =>
	orError(async () => {
		const poll = event.url.searchParams.get('poll');
		const card = await atDesk(event, (tx, by) => cardOf(tx, by, poll, event.params.theme));
		return new Response(await asPng(cardPicture(card)), {
			headers: { 'content-type': 'image/png', 'cache-control': 'private, no-cache' }
		});
	});
