// Letters to members who follow a theme: when something happened to it that they were not told of, and at most one a week.
import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { unfollowToken } from '../../answers/keyed-secrets.ts';
import { listWorkspaces } from '../../workspaces/workspace.store.server.ts';
import { readCodebook } from '../codebook.store.server.ts';
import type { NewsOf } from './follow.ts';
import { claimTelling, giveTellingBack, listDue, type DueFollowing } from './following.store.server.ts';
import type { News } from './news.ts';

export const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
export type FollowersLetter = { to: string; subject: string; text: string; headers: Record<string, string> };

/** Writes the letters that are due; returns how many went out. One that did not is tried again. */
export async function tellFollowers(
	db: Database,
	secret: string,
	origin: string,
	newsOf: NewsOf,
	send: (letter: FollowersLetter) => Promise<void>,
	clock: () => Date
): Promise<number> {
	let written = 0;
	for (const workspace of await listWorkspaces(db)) {
		const now = clock();
		const due = await inWorkspace(db, workspace.id, (tx) =>
			listDue(tx, workspace.id, new Date(now.getTime() - WEEK_MS))
		);
		for (const one of due) {
			const letter = await inWorkspace(db, workspace.id, async (tx) => {
				const news = await newsOf(tx, one);
				const fresh = news.filter(({ id }) => !one.told.includes(id));
				if (fresh.length === 0) return null;
				const ids = news.map(({ id }) => id);
				if (!(await claimTelling(tx, one, ids, now))) return null;
				const theme = (await readCodebook(tx, workspace.id)).themes.get(one.themeId);
				return theme ? compose(one, fresh, { theme: theme.name, workspace, secret, origin }) : null;
			});
			if (!letter) continue;
			const arrived = await send(letter).then(
				() => true,
				() => false
			);
			if (arrived) written += 1;
			else await inWorkspace(db, workspace.id, (tx) => giveTellingBack(tx, one));
		}
	}
	return written;
}

type About = { theme: string; workspace: { address: string; name: string }; secret: string; origin: string };

function compose(one: DueFollowing, news: readonly News[], about: About): FollowersLetter {
	const { theme, workspace, secret, origin } = about;
	const stop = `${origin}/unfollow/${unfollowToken(secret, one.id)}`;
	const lines = news.slice(0, 10).map(({ day, title }) => `${day}: ${title}`);
	return {
		to: one.email,
		subject: `${theme.slice(0, 100)}: what changed`,
		text: [
			`You follow “${theme}” on the board of ${workspace.name}.`,
			...lines,
			`Read on: ${origin}/w/${workspace.address}/board/${one.themeId}?poll=${one.pollId}`,
			`No more letters about it: ${stop}`
		].join('\n\n'),
		headers: {
			'List-Unsubscribe': `<${stop}>`,
			'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
		}
	};
}
