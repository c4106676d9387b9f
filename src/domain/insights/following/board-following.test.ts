// Following a whole board: a letter for another edition, at most one a week, ended by one press of whoever holds its link.
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { endLetters, readUnfollowPage } from './follow.ts';
import { followBoard, followsBoard, unfollowBoard } from './follow-board.ts';
import { tellOfBoards } from './tell-of-boards.ts';
import type { FollowersLetter } from './tell-weekly.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

async function aFollowed() {
	const by = await aMember(database);
	const { pollId } = await publishExample(database, by, examplePoll());
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const it = { edition: 1 };
	const editionOf = async (_tx: Tx, at: { pollId: string }) =>
		at.pollId === pollId
			? { number: it.edition, poll: 'Bikes', lines: ['Nothing changed more than chance explains.'] }
			: null;
	const follow = () => inside((tx) => followBoard(tx, secret, by, pollId, editionOf, now));
	await follow();
	const letters: FollowersLetter[] = [];
	const round = (at: Date, send = async (letter: FollowersLetter) => void letters.push(letter)) =>
		tellOfBoards(db, secret, 'https://polls.example', editionOf, send, () => at);
	const follows = () => inside((tx) => followsBoard(tx, by, pollId));
	return { by, pollId, it, follow, letters, round, follows };
}

test('a letter comes with another edition, once, at most one a week; one that did not go out is tried again', async () => {
	const { it, letters, round } = await aFollowed();
	await round(days(30));
	expect(letters).toEqual([]);
	it.edition = 2;
	await round(days(31), async () => {
		throw new Error('no mail today');
	});
	await round(days(31));
	await round(days(40));
	expect(letters.map(({ text }) => text)).toEqual([expect.stringContaining('Nothing changed')]);
	it.edition = 3;
	await round(days(37));
	expect(letters).toHaveLength(1);
	await round(days(38));
	expect(letters).toHaveLength(2);
	expect(letters[1]?.text).toContain('Edition 3');
});

test('one press of the letter’s link ends the letters, said twice as well; they may be asked for again', async () => {
	const { it, letters, round, follows, follow } = await aFollowed();
	it.edition = 2;
	await round(days(1));
	const link = letters[0]?.headers['List-Unsubscribe'] ?? '';
	const token = /unfollow\/(.{22})>/.exec(link)?.[1] ?? '';
	expect(await readUnfollowPage(db, token)).toMatchObject({ theme: null });
	await endLetters(db, token);
	await endLetters(db, token);
	expect(await follows()).toBe(false);
	it.edition = 3;
	await round(days(30));
	expect(letters).toHaveLength(1);
	await follow();
	await round(days(31));
	expect(letters).toHaveLength(1);
	it.edition = 4;
	await round(days(60));
	expect(letters).toHaveLength(2);
});

test('whoever leaves the workspace gets no letter; a stranger’s link ends nothing', async () => {
	const { by, pollId, it, letters, round, follows } = await aFollowed();
	await expect(readUnfollowPage(db, 'A'.repeat(22))).rejects.toThrow();
	const stranger = await aMember(database);
	await inWorkspace(db, stranger.workspaceId, (tx) => unfollowBoard(tx, stranger, pollId));
	expect(await follows()).toBe(true);
	await all`delete from membership where account_id = ${by.accountId}`;
	expect(await all`select 1 from board_following where account_id = ${by.accountId}`).toEqual([]);
	it.edition = 2;
	await round(days(30));
	expect(letters).toEqual([]);
});
