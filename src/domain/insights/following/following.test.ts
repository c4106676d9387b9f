// Following a theme: told once, at most once a week, by an address that is one person's and ends with their membership.
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { nameTheme } from '../sort-answers.ts';
import {
	endLetters,
	followTheme,
	readFollowing,
	readUnfollowPage,
	renewFeed,
	unfollowTheme
} from './follow.ts';
import { newsOf, type Cited, type Counted, type News } from './news.ts';
import { readFeed } from './read-feed.ts';
import { tellFollowers } from './tell-followers.ts';
import type { FollowersLetter } from './tell-weekly.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const happened = (id: string): News => ({ id, day: '2026-11-02', title: `It is ${id}`, decision: null });

async function aFollowed() {
	const by = await aMember(database);
	const content = examplePoll();
	const { pollId } = await publishExample(database, by, content);
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const none = { pollId, scope: 1, questionId: 'better', responseIds: [] };
	const input = { name: 'Waiting', kind: 'want' as const, definition: '' };
	const themeId = await inside((tx) => nameTheme(tx, by, input, none, now));
	const which = { themeId, poll: { pollId, scope: 1, content } };
	const it = { news: [happened('old')] };
	const news = async (_tx: Tx, at: { pollId: string }) => (at.pollId === pollId ? it.news : []);
	await inside((tx) => followTheme(tx, secret, by, which, true, news, now));
	const letters: FollowersLetter[] = [];
	const round = (at: Date, send = async (letter: FollowersLetter) => void letters.push(letter)) =>
		tellFollowers(db, secret, 'https://polls.example', news, send, () => at);
	const mine = () => inside((tx) => readFollowing(tx, secret, by, which));
	return { by, inside, which, it, news, letters, round, mine };
}

test('a letter tells what is new, once, and at most one a week; one that did not go out is tried again', async () => {
	const { it, letters, round } = await aFollowed();
	await round(now);
	expect(letters).toEqual([]);
	it.news = [happened('new'), happened('old')];
	await round(days(1), async () => {
		throw new Error('no mail today');
	});
	await round(days(1));
	await round(days(1));
	expect(letters.map(({ text }) => text)).toEqual([expect.stringContaining('It is new')]);
	expect(letters[0]?.text).not.toContain('It is old');
	it.news = [happened('newer'), ...it.news];
	await round(days(7));
	expect(letters).toHaveLength(1);
	await round(days(8));
	expect(letters).toHaveLength(2);
	expect(letters[1]?.text).toContain('It is newer');
});

test('one press of the letter’s link ends the letters; the feed stays until it is not followed any more', async () => {
	const { by, inside, which, it, news, letters, round, mine } = await aFollowed();
	it.news = [happened('new')];
	await round(days(1));
	const token = letters[0]?.headers['List-Unsubscribe']?.match(/unfollow\/(.{22})>/)?.[1] ?? '';
	expect(await readUnfollowPage(db, token)).toMatchObject({ theme: 'Waiting' });
	await endLetters(db, token);
	it.news = [happened('newer')];
	await round(days(30));
	expect(letters).toHaveLength(1);
	const { feed = '' } = (await mine()) ?? {};
	expect((await readFeed(db, feed, news)).news).toHaveLength(1);
	await expect(readFeed(db, token, news)).rejects.toMatchObject({ code: 'not-found' });
	await expect(endLetters(db, feed)).rejects.toMatchObject({ code: 'not-found' });
	await inside((tx) => unfollowTheme(tx, by, which));
	await expect(readFeed(db, feed, news)).rejects.toMatchObject({ code: 'not-found' });
	await expect(readUnfollowPage(db, token)).rejects.toMatchObject({ code: 'not-found' });
});

test('a renewed address ends the one before, and the end of a membership ends both; none stands in the database', async () => {
	const { by, inside, which, news, mine } = await aFollowed();
	const before = (await mine())?.feed ?? '';
	await inside((tx) => renewFeed(tx, secret, by, which));
	const after = (await mine())?.feed ?? '';
	await expect(readFeed(db, before, news)).rejects.toMatchObject({ code: 'not-found' });
	expect(await readFeed(db, after, news)).toMatchObject({ theme: 'Waiting' });
	expect(JSON.stringify(await all`select * from theme_following`)).not.toContain(after);
	await all`delete from membership where account_id = ${by.accountId}`;
	await expect(readFeed(db, after, news)).rejects.toMatchObject({ code: 'not-found' });
	expect(await all`select 1 from theme_following where account_id = ${by.accountId}`).toEqual([]);
});

test('a theme that a reader may not open is not followed', async () => {
	const { by, inside, which, news } = await aFollowed();
	const reader = { ...by, role: 'reader' as const };
	const follow = inside((tx) => followTheme(tx, secret, reader, which, true, news, now));
	await expect(follow).rejects.toMatchObject({ code: 'not-found' });
});

test('news are what snapshots and decisions tell: it came, it changed by more than chance, once, it left, it was cited', () => {
	const theme = { id: '7', pollId: 'p' };
	const share = {
		people: 20,
		orMore: false,
		base: 80,
		share: 0.25,
		low: 0.2,
		high: 0.3,
		countedOn: '2026-01-01',
		countedAt: 1
	};
	const up = { direction: 'up' as const, before: 0.1, after: 0.25, p: 0.001, noted: true };
	const at = (number: number, themes: Counted['content']['themes']): Counted => ({
		...{ number, countedOn: `2026-0${number}-01` },
		content: { themes }
	});
	const seen = { id: '7', ...share };
	const changed = { ...seen, change: up };
	const snapshots = [at(6, []), at(5, [changed]), at(4, [changed]), at(3, [seen]), at(2, []), at(1, [])];
	const cites = [{ pollId: 'p', themeId: '7' }];
	const decision = { id: 'd', decidedOn: '2026-05-02', cites };
	const decisions: Cited[] = [
		{ ...decision, reviews: [{ number: 1, reviewedOn: '2026-06-02' }] },
		{ ...decision, id: 'e', cites: [{ pollId: 'q', themeId: '7' }], reviews: [] }
	];
	expect(newsOf(theme, snapshots, decisions).map(({ id }) => id)).toEqual([
		'review:d:1',
		'snapshot:6:left',
		'decision:d',
		'snapshot:4:up',
		'snapshot:3:came'
	]);
	// An edition of before called it a change, though somebody chose whom to read.
	const chosen = [at(2, [{ ...changed, how: 'chosen' as const }]), at(1, [seen])];
	expect(newsOf(theme, chosen, [])).toEqual([]);
});
