// A theme's news as Atom (RFC 4287).
import { Feed } from 'feed';
import type { ThemeFeed } from '#domain/insights/following/read-feed.ts';

export function atomOf(one: ThemeFeed, origin: string, self: string): string {
	const moment = (day: string) => new Date(`${day}T00:00:00Z`);
	const tag = (what: string) => `urn:candor:${what}`;
	const feed = new Feed({
		id: tag(`theme-news:${one.id}`),
		title: `${one.theme} · what changed`,
		link: origin + one.page,
		updated: one.news[0] ? moment(one.news[0].day) : one.since,
		feedLinks: { atom: self },
		copyright: '',
		generator: 'Candor'
	});
	for (const { id, day, title, decision } of one.news)
		feed.addItem({
			id: tag(`theme-news:${one.id}:${id}`),
			title,
			link: origin + (decision ? one.decision(decision) : one.page),
			date: moment(day)
		});
	return feed.atom1();
}
