// Letters to members who follow a theme: when something happened to it that they were not told of, and at most one a week.
import type { Database } from '#db/open.ts';
import { readCodebook } from '../codebook.store.server.ts';
import type { NewsOf } from './follow.ts';
import { claimTelling, giveTellingBack, listDue, type DueFollowing } from './following.store.server.ts';
import type { News } from './news.ts';
import { stopLink, tellWeekly, weeklyLetter, type FollowersLetter, type Send } from './tell-weekly.ts';

/** Writes the letters that are due; returns how many went out. */
export const tellFollowers = (
	db: Database,
	secret: string,
	origin: string,
	newsOf: NewsOf,
	send: Send,
	clock: () => Date
): Promise<number> =>
	tellWeekly(
		db,
		{
			listDue,
			giveBack: giveTellingBack,
			async claim(tx, one, workspace, now) {
				const news = await newsOf(tx, one);
				const fresh = news.filter(({ id }) => !one.told.includes(id));
				if (fresh.length === 0) return null;
				const ids = news.map(({ id }) => id);
				if (!(await claimTelling(tx, one, ids, now))) return null;
				const theme = (await readCodebook(tx, workspace.id)).themes.get(one.themeId);
				return theme ? compose(one, fresh, { theme: theme.name, workspace, secret, origin }) : null;
			}
		},
		send,
		clock
	);

type About = { theme: string; workspace: { address: string; name: string }; secret: string; origin: string };

function compose(one: DueFollowing, news: readonly News[], about: About): FollowersLetter {
	const { theme, workspace, secret, origin } = about;
	const stop = stopLink(secret, origin, one);
	const paragraphs = [
		`You follow “${theme}” on the board of ${workspace.name}.`,
		...news.slice(0, 10).map(({ day, title }) => `${day}: ${title}`),
		`Read on: ${origin}/w/${workspace.address}/board/${one.themeId}?poll=${one.pollId}`,
		`No more letters about it: ${stop}`
	];
	return weeklyLetter(one.email, `${theme.slice(0, 100)}: what changed`, paragraphs, stop);
}
