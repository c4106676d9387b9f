// What happened to a theme, put together from two rooms of which the earlier may not know the later.
import type { Tx } from '#db/open.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import type { Where } from '#domain/insights/following/following.store.server.ts';
import { newsOf, type News } from '#domain/insights/following/news.ts';
import { snapshotContent } from '#domain/insights/snapshots/snapshot.ts';
import { listSnapshots } from '#domain/insights/snapshots/snapshot.store.server.ts';

/** So far back a feed looks. */
const MOST = 60;
const counted = snapshotContent.pick({ themes: true });

export async function themeNews(tx: Tx, at: Where): Promise<News[]> {
	const decisions = await listDecisions(tx, at.workspaceId, at.pollId);
	const snapshots = (await listSnapshots(tx, at, MOST)).map(({ number, countedOn, content }) => ({
		...{ number, countedOn },
		content: counted.parse(content)
	}));
	return newsOf({ id: at.themeId, pollId: at.pollId }, snapshots, decisions);
}
