import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { mergeThemes, rejectTheme, undoChange } from './change-codebook.ts';
import { readCodingBatch } from './coding/read-coding-batch.ts';
import { speakAgainst } from './evidence/speak-against.ts';
import { readBoard } from './read-board.ts';
import { readPool } from './read-pool.ts';
import { readTheme } from './read-theme.ts';
import { releaseWords } from './release-words.ts';
import { nameTheme, sortUnder, splitTheme, takeOff } from './sort-answers.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

/** A poll that `people` answered; the first `quoting` of them may be quoted. */
async function answered(people: number, quoting = people) {
	const by = await aMember(database);
	const content = examplePoll();
	const { pollId, slug, version } = await publishExample(database, by, content);
	const codes: string[] = [];
	for (let at = 0; at < people; at += 1) {
		const form = sentForm({
			'q.when': at % 2 ? 'sat' : 'week',
			'q.better': `Shorter waiting please, Mrs Ann Lee ${at}`
		});
		const ticked = at < quoting ? ['quote'] : [];
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
		codes.push((await submitResponse(db, secret, slug, sent, now)) ?? '');
	}
	const responseIds = (
		await all`select r.id from response r join unnest(${await hashes(codes)}::text[]) with ordinality as c (hash, at)
			on c.hash = r.receipt_hash order by c.at`
	).map((row) => String(row.id));
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const at = { workspaceId: by.workspaceId, pollId, reader: by.accountId, scope: 1 };
	const chosen = (ids: string[]) => ({ pollId, scope: 1, questionId: 'better', responseIds: ids });
	const board = () => inside((tx) => readBoard(tx, at, content));
	const cards = async () => (await board()).lanes.flatMap((lane) => lane.cards);
	return { by, content, pollId, codes, responseIds, inside, chosen, board, cards };
}

async function hashes(codes: string[]) {
	const { tokenHash } = await import('../accounts/token.ts');
	return codes.map(tokenHash);
}

const link = (id: string) => contactLink(secret, id);
const wait = { name: 'Waiting is too long', kind: 'pain-point' as const, definition: '' };

test('a theme counts distinct people over those read; who withdraws leaves the next edition, told of ten at once', async () => {
	const { by, inside, chosen, responseIds, codes, cards, board } = await answered(40);
	const themeId = await inside((tx) => nameTheme(tx, by, wait, chosen(responseIds.slice(0, 15)), now));
	await inside((tx) => sortUnder(tx, by, [], chosen(responseIds.slice(15)), now));
	expect(await cards()).toMatchObject([{ id: themeId, people: 15, base: 40, words: null }]);
	expect((await board()).people).toBe(40);
	const withdraw = (from: number, to: number) =>
		Promise.all(codes.slice(from, to).map((code) => withdrawConsent(db, secret, code, link, now)));
	// One who goes alone would be told by two editions side by side.
	await withdraw(0, 1);
	expect(await cards()).toMatchObject([{ people: 15, base: 40 }]);
	expect((await board()).freshness).toEqual({ state: 'waiting' });
	await withdraw(1, 4);
	await withdraw(30, 36);
	expect(await cards()).toMatchObject([{ people: 11, base: 30 }]);
	expect(await board()).toMatchObject({ people: 30, freshness: { state: 'current' } });
	await withdraw(4, 14);
	expect(await cards()).toEqual([]);
	expect(await board()).toMatchObject({ tooSmall: 1, people: 20 });
});

test('words stand on a card only with consent to quote, a release, and masked; withdrawn they are gone', async () => {
	const { by, inside, chosen, responseIds, codes, cards, pollId } = await answered(22, 2);
	const themeId = await inside((tx) => nameTheme(tx, by, wait, chosen(responseIds.slice(0, 12)), now));
	const release = (at: number) =>
		inside((tx) =>
			releaseWords(
				tx,
				by,
				themeId,
				{ pollId, scope: 1, responseId: responseIds[at] ?? '', questionId: 'better' },
				now
			)
		);
	await expect(release(5)).rejects.toThrow('did not agree to be quoted');
	await release(0);
	expect((await cards())[0]?.words?.marked).toBe('Shorter waiting please, Mrs [name] 0');
	await withdrawConsent(db, secret, codes[0] ?? '', link, now);
	expect((await cards())[0]?.words).toBeNull();
	await release(1);
	expect((await cards())[0]?.words?.marked).toContain('Mrs [name] 1');
});

test('merge, split, recode, reject, and each undone', async () => {
	const { by, inside, chosen, responseIds, cards, pollId } = await answered(40);
	const first = await inside((tx) => nameTheme(tx, by, wait, chosen(responseIds.slice(0, 15)), now));
	const second = await inside((tx) =>
		nameTheme(tx, by, { ...wait, name: 'Slow' }, chosen(responseIds.slice(10, 25)), now)
	);
	await inside((tx) => sortUnder(tx, by, [], chosen(responseIds), now));
	const counts = async () => (await cards()).map((card) => [card.name, card.people]);
	expect(await counts()).toEqual([
		['Slow', 15],
		['Waiting is too long', 15]
	]);
	await inside((tx) => mergeThemes(tx, by, second, first, now));
	expect(await counts()).toEqual([['Waiting is too long', 25]]);
	await inside((tx) => undoChange(tx, by, 3, now));
	expect(await counts()).toHaveLength(2);
	await inside((tx) => takeOff(tx, by, first, chosen(responseIds.slice(0, 1))));
	expect(await counts()).toContainEqual(['Waiting is too long', 14]);
	await inside((tx) => rejectTheme(tx, by, second, now));
	expect(await counts()).toEqual([['Waiting is too long', 14]]);
	await inside((tx) =>
		splitTheme(tx, by, first, { ...wait, name: 'Waiting by phone' }, [chosen(responseIds.slice(1, 12))], now)
	);
	expect(await counts()).toEqual([['Waiting by phone', 11]]);
	const theme = await inside((tx) =>
		readTheme(tx, by, { pollId, scope: 1, content: examplePoll() }, first, 0, now)
	);
	expect(theme.evidence).toHaveLength(3);
	await inside((tx) => undoChange(tx, by, 6, now));
	expect(await counts()).toEqual([['Waiting is too long', 14]]);
});

test('the part of an answer that was marked goes with it to the new theme of a split, and back', async () => {
	const { by, inside, chosen, responseIds } = await answered(3);
	const first = await inside((tx) => nameTheme(tx, by, wait, chosen([]), now));
	const [marked = '', against = '', whole = ''] = responseIds;
	const span = { start: 8, end: 15 };
	for (const id of [marked, against])
		await inside((tx) => sortUnder(tx, by, [first], chosen([id]), now, span));
	await inside((tx) => sortUnder(tx, by, [first], chosen([whole]), now));
	await inside((tx) => speakAgainst(tx, by, first, chosen([against]), true));
	const found = async () =>
		(
			await all`select response_id as id, span_start as start, span_end as end, against from coding
				where workspace_id = ${by.workspaceId}`
		)
			.map((row) => JSON.stringify(row))
			.sort();
	const before = await found();
	const split = await inside((tx) =>
		splitTheme(tx, by, first, { ...wait, name: 'By phone' }, [chosen(responseIds)], now)
	);
	expect(await found()).toEqual(before);
	expect(await all`select 1 from coding where theme_id = ${split}`).toHaveLength(3);
	await inside((tx) => undoChange(tx, by, 2, now));
	expect(await found()).toEqual(before);
	// Undone, they count under the first again, marked as they were.
	const batch = await inside((tx) =>
		readCodingBatch(
			tx,
			by,
			{ pollId: chosen([]).pollId, scope: 1 },
			'better',
			{ which: 'all', after: null },
			now
		)
	);
	expect(batch.answers.find(({ responseId }) => responseId === marked)?.codings).toMatchObject([
		{ themeId: first, ...span, against: false }
	]);
});

test('a reader sees only what was released, masked, and no small theme; the pool is closed to them', async () => {
	const { by, inside, chosen, responseIds, pollId, content } = await answered(20, 3);
	const reader = { ...by, role: 'reader' as const };
	const themeId = await inside((tx) => nameTheme(tx, by, wait, chosen(responseIds.slice(0, 10)), now));
	await inside((tx) => sortUnder(tx, by, [], chosen(responseIds), now));
	const small = await inside((tx) =>
		nameTheme(tx, by, { ...wait, name: 'Small' }, chosen(responseIds.slice(0, 9)), now)
	);
	const open = (member: typeof by, id: string) =>
		inside((tx) => readTheme(tx, member, { pollId, scope: 1, content }, id, 0, now));
	expect((await open(by, themeId)).evidence).toHaveLength(10);
	expect((await open(reader, themeId)).evidence).toEqual([]);
	for (const responseId of responseIds.slice(0, 2))
		await inside((tx) =>
			releaseWords(tx, by, themeId, { pollId, scope: 1, responseId, questionId: 'better' }, now)
		);
	const seen = (await open(reader, themeId)).evidence;
	expect(seen).toHaveLength(2);
	expect(seen.every((one) => one.words.marked.includes('[name]') && !one.words.marked.includes('Lee'))).toBe(
		true
	);
	await expect(open(reader, small)).rejects.toMatchObject({ code: 'not-found' });
	await expect(
		inside((tx) => readPool(tx, reader, { pollId, scope: 1 }, 'better', now))
	).rejects.toMatchObject({
		code: 'not-allowed'
	});
	await expect(inside((tx) => nameTheme(tx, reader, wait, chosen(responseIds), now))).rejects.toMatchObject({
		code: 'not-allowed'
	});
});

test('an answer of another poll or workspace is not sorted here', async () => {
	const [mine, theirs] = [await answered(12), await answered(12)];
	await mine.inside((tx) => nameTheme(tx, mine.by, wait, mine.chosen(theirs.responseIds), now));
	expect(await all`select 1 from coding where workspace_id = ${mine.by.workspaceId}`).toHaveLength(0);
});
