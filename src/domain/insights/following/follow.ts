// A member wants to hear when a theme changes: by mail, and by a feed at an address that only they have.
import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../../accounts/token.ts';
import { feedToken, unfollowToken } from '../../answers/keyed-secrets.ts';
import { NotFound } from '../../errors.ts';
import type { PollContent } from '../../polls/poll.ts';
import type { Member } from '../../workspaces/membership.ts';
import { readWorkspace } from '../../workspaces/workspace.store.server.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { readShownThemes } from '../evidence/shown-themes.ts';
import { endBoardLetters, findBoardByAddress, type BoardFollowing } from './board-following.store.server.ts';
import {
	deleteFollowing,
	findByAddress,
	findFollowing,
	insertFollowing,
	setByMail,
	setFeed,
	type Following,
	type Where
} from './following.store.server.ts';
import type { News } from './news.ts';

/** What happened to a theme so far: from snapshots, and from decisions, which this room may not know. */
export type NewsOf = (tx: Tx, at: Where) => Promise<News[]>;
type Which = { themeId: string; poll: { pollId: string; scope: number; content: PollContent } };

const whereOf = (by: Member, { themeId, poll }: Which): Where => ({
	workspaceId: by.workspaceId,
	...{ pollId: poll.pollId, themeId }
});

/** Whether this member follows it, and the last part of their feed's address. */
export async function readFollowing(
	tx: Tx,
	secret: string,
	by: Member,
	which: Which
): Promise<{ byMail: boolean; feed: string } | null> {
	const found = await findFollowing(tx, whereOf(by, which), by.accountId);
	return found && { byMail: found.byMail, feed: feedToken(secret, found.id, found.feedNumber) };
}

/** Follows a theme that this member may open; once more changes only whether letters come. */
export async function followTheme(
	tx: Tx,
	secret: string,
	by: Member,
	which: Which,
	byMail: boolean,
	newsOf: NewsOf,
	now: Date
): Promise<void> {
	const open = await readShownThemes(tx, by, which.poll, await readCodebook(tx, by.workspaceId));
	if (!open.has(which.themeId)) throw new NotFound('theme');
	const at = whereOf(by, which);
	const told = (await newsOf(tx, at)).map(({ id }) => id);
	const found = await findFollowing(tx, at, by.accountId);
	if (found) {
		await setByMail(tx, found, byMail, told);
		return;
	}
	const id = randomUUID();
	const feedHash = tokenHash(feedToken(secret, id, 1));
	const stopHash = tokenHash(unfollowToken(secret, id));
	await insertFollowing(tx, { ...at, id, accountId: by.accountId, byMail, feedHash, stopHash }, told, now);
}

/** No letters, and the feed's address leads nowhere. Said twice, it is the same. */
export async function unfollowTheme(tx: Tx, by: Member, which: Which): Promise<void> {
	const found = await findFollowing(tx, whereOf(by, which), by.accountId);
	if (found) await deleteFollowing(tx, found);
}

/** The feed has another address from now on; the one before leads nowhere. */
export async function renewFeed(tx: Tx, secret: string, by: Member, which: Which): Promise<void> {
	const found = await findFollowing(tx, whereOf(by, which), by.accountId);
	if (!found) throw new NotFound('feed');
	const number = found.feedNumber + 1;
	await setFeed(tx, found, number, tokenHash(feedToken(secret, found.id, number)));
}

/** What whoever holds the link of a letter would end. `theme`: null where the letters are about a whole board. */
export async function readUnfollowPage(
	db: Database,
	token: string
): Promise<{ theme: string | null; workspace: string }> {
	const { of, board } = await findByToken(db, token);
	const workspace = await readWorkspace(db, of ? of.workspaceId : board.workspaceId);
	if (!workspace) throw new NotFound('link');
	if (!of) return { theme: null, workspace: workspace.name };
	const book = await inWorkspace(db, of.workspaceId, (tx) => readCodebook(tx, of.workspaceId));
	return { theme: book.themes.get(of.themeId)?.name ?? 'a theme', workspace: workspace.name };
}

/** No more letters about this theme, or this board; a feed stays. Said twice, it is the same. */
export async function endLetters(db: Database, token: string): Promise<void> {
	const { of, board } = await findByToken(db, token);
	if (of) await inWorkspace(db, of.workspaceId, (tx) => setByMail(tx, of, false, []));
	else await inWorkspace(db, board.workspaceId, (tx) => endBoardLetters(tx, board));
}

type Found = { of: Following; board: null } | { of: null; board: BoardFollowing };

async function findByToken(db: Database, token: string): Promise<Found> {
	const hash = tokenHash(token);
	const of = await findByAddress(db, hash, 'stop_hash');
	if (of) return { of, board: null };
	const board = await findBoardByAddress(db, hash);
	if (!board) throw new NotFound('link');
	return { of: null, board };
}
