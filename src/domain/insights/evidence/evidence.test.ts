// What a theme rests on: released word by word, masked by hand, spoken against, and never older than what its person says.
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { submitResponse } from '../../answers/submit-response.ts';
import { readBoard } from '../read-board.ts';
import { readTheme } from '../read-theme.ts';
import { chooseForCard, releaseWords, takeBackWords } from '../release-words.ts';
import { nameTheme, sortUnder } from '../sort-answers.ts';
import { findMasked } from './find-masked.ts';
import { searchReleased } from './search-released.ts';
import { speakAgainst } from './speak-against.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const wait = { name: 'Waiting is too long', kind: 'pain-point' as const, definition: '' };

/** A theme found in all answers of a poll; the first four may be quoted. */
async function aTheme(people = 24) {
	const by = await aMember(database);
	const content = examplePoll();
	const { pollId, slug, version } = await publishExample(database, by, content);
	for (let at = 0; at < people; at += 1) {
		const better =
			at === 0
				? 'Mrs Ann Lee made us wait, says the one-armed baker of the mill'
				: `Waited long, number ${at}`;
		const form = sentForm({ 'q.when': at % 2 ? 'sat' : 'week', 'q.better': better });
		const ticked = at < 4 ? ['quote'] : [];
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
		await submitResponse(db, secret, slug, sent, now);
	}
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const rows = await all`
		select response_id as id from answer where poll_id = ${pollId} and question_id = 'better'
		order by value #>> '{}' = 'Mrs Ann Lee made us wait, says the one-armed baker of the mill' desc,
			(regexp_match(value #>> '{}', '[0-9]+'))[1]::int`;
	const ids = rows.map(({ id }) => String(id));
	const chosen = (some: string[]) => ({ pollId, scope: 1, questionId: 'better', responseIds: some });
	const themeId = await inside((tx) => nameTheme(tx, by, wait, chosen(ids), now));
	const poll = { pollId, scope: 1, content };
	const ref = (at: number) => ({ pollId, scope: 1, questionId: 'better', responseId: ids[at] ?? '' });
	const open = (role: 'reader' | 'author') =>
		inside((tx) => readTheme(tx, { ...by, role }, poll, themeId, 0, now));
	const said = async () => JSON.stringify(await open('reader'));
	const release = (at: number, more: { also?: string; onCard?: boolean } = {}) =>
		inside((tx) => releaseWords(tx, by, themeId, { ...ref(at), ...more }, now));
	return { by, content, pollId, poll, inside, ids, chosen, themeId, ref, open, said, release };
}

test('readers see released words only, masked as they were released; what is taken back they see no more', async () => {
	const { by, inside, open, said, release, themeId, ref, poll } = await aTheme();
	expect((await open('reader')).evidence).toEqual([]);
	expect(await said()).not.toMatch(/baker|Waited/);
	await expect(release(10)).rejects.toThrow('did not agree to be quoted');
	await expect(release(0, { also: 'Nobody of that name' })).rejects.toThrow('do not stand in the answer');
	await release(0, { also: 'One-armed Baker\nmill' });
	await release(1);
	expect((await open('reader')).evidence.map(({ words }) => words.marked)).toContain(
		'Mrs [name] made us wait, says the [masked] of the [masked]'
	);
	expect(await said()).not.toMatch(/baker|mill|Lee/);
	const seen = (await open('author')).evidence.find(({ responseId }) => responseId === ref(0).responseId);
	expect(seen).toMatchObject({ mayBeQuoted: true, isReleased: true, isOnCard: true });
	expect(seen?.passages.filter(({ put }) => put).map(({ words }) => words)).toEqual([
		'Ann Lee',
		'one-armed baker',
		'mill'
	]);
	expect(seen?.passages.map(({ words }) => words).join('')).toBe(
		'Mrs Ann Lee made us wait, says the one-armed baker of the mill'
	);

	const onCard = async () =>
		(await open('author')).evidence.filter((one) => one.isOnCard).map((one) => one.responseId);
	await inside((tx) => chooseForCard(tx, by, themeId, ref(1), poll, now));
	expect(await onCard()).toEqual([ref(1).responseId]);
	await expect(inside((tx) => chooseForCard(tx, by, themeId, ref(2), poll, now))).rejects.toThrow();
	await inside((tx) => takeBackWords(tx, by, themeId, ref(1), now));
	expect(await onCard()).toEqual([]);
	expect((await open('reader')).evidence).toHaveLength(1);
});

test('a search finds released words as they are shown, and never what is masked', async () => {
	const { by, inside, poll, release } = await aTheme();
	await release(0, { also: 'baker' });
	const find = (words: string) => inside((tx) => searchReleased(tx, by, poll, words));
	expect((await find('WAIT made')).found).toMatchObject([{ theme: { name: wait.name } }]);
	for (const hidden of ['Ann', 'Lee', 'BAKER', 'Waited', 'number 10'])
		expect((await find(hidden)).found).toEqual([]);
	const newest = (await find(' ')).found.flatMap(({ pieces }) => pieces);
	expect(newest).toHaveLength(1);
	expect(newest).toMatchObject([{ hit: false, words: expect.not.stringContaining('aker') }]);
});

test('what speaks against a theme is not counted as having it, and has a protected number of its own', async () => {
	const { by, inside, chosen, ids, open, content, pollId, themeId } = await aTheme(30);
	const at = { workspaceId: by.workspaceId, pollId, reader: by.accountId, scope: 1 };
	const people = async () =>
		(await inside((tx) => readBoard(tx, at, content))).lanes.flatMap(({ cards }) => cards)[0]?.people;
	expect(await people()).toBe(20);
	await inside((tx) => speakAgainst(tx, by, themeId, chosen(ids.slice(0, 9)), true));
	expect((await open('reader')).against).toBe('few');
	await inside((tx) => speakAgainst(tx, by, themeId, chosen(ids.slice(9, 12)), true));
	expect(await people()).toBe(18);
	expect(await open('reader')).toMatchObject({ against: { people: 12, orMore: false }, counter: [] });
	expect((await open('author')).counter).toHaveLength(12);
	await inside((tx) => speakAgainst(tx, by, themeId, chosen(ids.slice(0, 12)), false));
	expect((await open('reader')).against).toBe('few');
	await expect(
		inside((tx) => speakAgainst(tx, { ...by, role: 'reader' }, themeId, chosen(ids), true))
	).rejects.toMatchObject({ code: 'not-allowed' });
});

test('an answer that says something else since is neither counted nor shown until it is read again', async () => {
	const { by, inside, chosen, ids, open, said, themeId, release } = await aTheme(24);
	await release(1);
	expect(await said()).toContain('number 1');
	await all`update answer set value = '"Waited short, number 1"' where response_id = ${ids[1] ?? ''} and question_id = 'better'`;
	expect(await said()).not.toContain('number 1"');
	const theirs = await open('author');
	expect(theirs.changed).toBe(1);
	expect(theirs.evidence).toHaveLength(23);
	await inside((tx) => sortUnder(tx, by, [themeId], chosen(ids.slice(1, 2)), now));
	expect(await open('author')).toMatchObject({ changed: 0 });
	// Read again it counts; it was released as it was, and must be released anew.
	expect((await open('reader')).evidence).toEqual([]);
});

test('who is missing is told in numbers that give nobody away', async () => {
	const { open } = await aTheme(24);
	expect((await open('reader')).missing).toEqual({
		wroteNothing: 'few',
		notRead: 0,
		notQuotable: { people: 14, orMore: true }
	});
});

test('words to mask are found wherever they stand, whatever their case', () => {
	expect(findMasked('İn Ann, ANN and (Ann)', 'ann')).toEqual([
		{ start: 3, end: 6 },
		{ start: 8, end: 11 },
		{ start: 17, end: 20 }
	]);
});
