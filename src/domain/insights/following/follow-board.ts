// A member wants to hear of a whole board: one letter a week at most, and only when there is another edition.
import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/open.ts';
import { tokenHash } from '../../accounts/token.ts';
import { unfollowToken } from '../../answers/keyed-secrets.ts';
import type { Member } from '../../workspaces/membership.ts';
import {
	endBoardLetters,
	findBoardFollowing,
	putBoardFollowing,
	type OfBoard
} from './board-following.store.server.ts';

/** An edition as a letter tells it: nobody's words are in it. */
export type Edition = { number: number; poll: string; lines: string[] };
/** The newest edition of a board; null while there is none. What was decided is known by a later room. */
export type EditionOf = (tx: Tx, at: OfBoard) => Promise<Edition | null>;

const whereOf = (by: Member, pollId: string): OfBoard => ({ workspaceId: by.workspaceId, pollId });

export const followsBoard = async (tx: Tx, by: Member, pollId: string): Promise<boolean> =>
	(await findBoardFollowing(tx, whereOf(by, pollId), by.accountId))?.byMail ?? false;

/** Letters from now on. The edition that is there needs no telling. */
export async function followBoard(
	tx: Tx,
	secret: string,
	by: Member,
	pollId: string,
	editionOf: EditionOf,
	now: Date
): Promise<void> {
	const at = whereOf(by, pollId);
	const id = randomUUID();
	const one = { ...at, id, accountId: by.accountId, stopHash: tokenHash(unfollowToken(secret, id)) };
	await putBoardFollowing(tx, one, (await editionOf(tx, at))?.number ?? 0, now);
}

/** No more letters. Said twice, it is the same. */
export async function unfollowBoard(tx: Tx, by: Member, pollId: string): Promise<void> {
	const found = await findBoardFollowing(tx, whereOf(by, pollId), by.accountId);
	if (found) await endBoardLetters(tx, found);
}
