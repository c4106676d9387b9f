// Of a furnished workspace: what its owner said about a theme, and how they follow it.
import { feedToken, unfollowToken } from '../../src/domain/answers/keyed-secrets.ts';
import { followTheme } from '../../src/domain/insights/following/follow.ts';
import { findFollowing } from '../../src/domain/insights/following/following.store.server.ts';
import { sayOfTheme } from '../../src/domain/insights/talk/talk.ts';
import type { PollContent } from '../../src/domain/polls/poll.ts';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import type { TestDatabase } from './test-database.ts';

const now = new Date();

/** The owner speaks about a theme, and follows it. */
export async function followed(
	test: TestDatabase,
	by: Member,
	which: { themeId: string; poll: { pollId: string; scope: number; content: PollContent } },
	mark: string
) {
	return inWorkspace(test.db, by.workspaceId, async (tx) => {
		const words = { text: `${mark}desk said of theme`, replyTo: '' };
		const saidOfTheme = await sayOfTheme(tx, by, which, words, now);
		// By its feed alone: the app’s own rounds would change the row while others look at it.
		await followTheme(tx, test.secret, by, which, false, async () => [], now);
		const at = { workspaceId: by.workspaceId, pollId: which.poll.pollId, themeId: which.themeId };
		const { id = '' } = (await findFollowing(tx, at, by.accountId)) ?? {};
		return {
			saidOfTheme,
			feedToken: feedToken(test.secret, id, 1),
			unfollowToken: unfollowToken(test.secret, id)
		};
	});
}
