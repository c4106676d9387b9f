import { readFeed } from '#domain/insights/following/read-feed.ts';
import { database, origin } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';
import { atomOf } from '#server/theme-feed.ts';
import { themeNews } from '#server/theme-news.ts';

/** News of a theme, for the one member who has this address. */
export const GET = ({ params, url }) =>
	orError(async () => {
		const feed = await readFeed(database(), params.token, themeNews);
		return new Response(atomOf(feed, origin(), origin() + url.pathname), {
			headers: {
				'content-type': 'application/atom+xml; charset=utf-8',
				'cache-control': 'private, no-cache',
				'x-robots-tag': 'noindex'
			}
		});
	});
