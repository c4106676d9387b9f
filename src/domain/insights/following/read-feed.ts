import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../../accounts/token.ts';
import { NotFound } from '../../errors.ts';
import { readWorkspace } from '../../workspaces/workspace.store.server.ts';
import { readCodebook } from '../codebook.store.server.ts';
import type { NewsOf } from './follow.ts';
import { findByAddress } from './following.store.server.ts';
import type { News } from './news.ts';

const MOST = 50;

export type ThemeFeed = {
	/** Stays the same when the address is renewed. */
	id: string;
	theme: string;
	/** Paths on this site: of the theme's page, and of a decision. */
	page: string;
	decision: (id: string) => string;
	since: Date;
	news: News[];
};

/** What somebody's feed tells, to whoever holds its address: news of the theme, and nobody's words. */
export async function readFeed(db: Database, token: string, newsOf: NewsOf): Promise<ThemeFeed> {
	const found = await findByAddress(db, tokenHash(token), 'feed_hash');
	const workspace = found && (await readWorkspace(db, found.workspaceId));
	if (!workspace) throw new NotFound('feed');
	return inWorkspace(db, found.workspaceId, async (tx) => {
		const book = await readCodebook(tx, found.workspaceId);
		const home = `/w/${workspace.address}`;
		return {
			id: found.id,
			theme: book.themes.get(found.themeId)?.name ?? 'A theme',
			page: `${home}/board/${found.themeId}?poll=${found.pollId}`,
			decision: (id: string) => `${home}/decisions/${id}?poll=${found.pollId}`,
			since: found.followedAt,
			news: (await newsOf(tx, found)).slice(0, MOST)
		};
	});
}
