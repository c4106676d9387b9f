// What happened to a theme, put together from two rooms of which the earlier may not know the later.
import type { Tx } from '#db/open.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import type { Where } from '#domain/insights/following/following.store.server.ts';
import { newsOf, type Counted, type News } from '#domain/insights/following/news.ts';

/** The snapshots of a poll, the newest first. */
type ListSnapshots = (tx: Tx, at: { workspaceId: string; pollId: string }) => Promise<Counted[]>;
// None are built yet: until then the news are those of decisions.
const listSnapshots: ListSnapshots = async () => [];

export async function themeNews(tx: Tx, at: Where): Promise<News[]> {
	const decisions = await listDecisions(tx, at.workspaceId, at.pollId);
	return newsOf({ id: at.themeId, pollId: at.pollId }, await listSnapshots(tx, at), decisions);
}
