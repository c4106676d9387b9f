// A word of its own in every field that a respondent can fill; after the erasure no store holds it, not even a restored one.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { toldInWords, filesHolding, kindsThatTakeWords } from '../../../tests/support/told-in-words.ts';
import { tablesHolding } from '../../../tests/support/search-database.ts';
import { backups, unpacked } from '../../../tests/support/backups.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { readBoard } from '#domain/insights/read-board.ts';
import { releaseWords } from '#domain/insights/release-words.ts';
import { nameTheme } from '#domain/insights/sort-answers.ts';
import { eraseResponse } from '#domain/retention/erase-response.ts';

vi.setConfig({ testTimeout: 60_000 });
const live = await testDatabase();
const later = await testDatabase();
const { db, all } = live;
const secret = randomBytes(32).toString('hex');
const now = new Date();
const canaries = { short: 'canaryshort', better: 'canarylong', email: 'canarymail@example.org' };
const words = Object.values(canaries);
const { data, take, restore, mirror, said } = backups(secret, now);
const plain = (at: number) => ({ short: 'fine', better: `Waiting ${at}`, email: `p${at}@example.org` });

const poll = await (async () => {
	mkdirSync(data, { recursive: true });
	return toldInWords(live, secret, 24, (at) => (at === 0 ? canaries : plain(at)), now);
})();
const { by, pollId, answered, content } = poll;
const ids = answered.map(({ responseId }) => responseId);
const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
const theme = { name: 'Waiting is too long', kind: 'pain-point' as const, definition: '' };
let old = '';
let themeId = '';

beforeAll(async () => {
	const chosen = { pollId, scope: 1, questionId: 'better', responseIds: ids };
	themeId = await inside((tx) => nameTheme(tx, by, theme, chosen, now));
	const answer = { pollId, scope: 1, responseId: ids[0] ?? '', questionId: 'better' };
	await inside((tx) => releaseWords(tx, by, themeId, answer, now));
	old = await take(live);
});

test('the canary sits in every kind of question that takes words', () => {
	expect(kindsThatTakeWords('canary')).toEqual(['short', 'long']);
});

test('before, the search finds it: in the answers, and in a back-up', async () => {
	expect(await tablesHolding(live, canaries.better)).toEqual(['public.answer']);
	expect(await tablesHolding(live, canaries.short)).toEqual(['public.answer']);
	expect(unpacked(old)).toContain(canaries.better);
	// The address is sealed from the start.
	expect(await tablesHolding(live, canaries.email)).toEqual([]);
	expect(await all`select 1 from contact.person where poll_id = ${pollId}`).toHaveLength(24);
});

test('erased, it is found in 0 stores: no table, no file, no new back-up, no restored old one', async () => {
	for (const at of [0, 1, 2]) await eraseResponse(db, secret, answered[at]?.code ?? '', now);
	await mirror(live);
	const fresh = await take(live);
	await restore(later, old);
	expect(said).toContain(
		'Let go again of what was let go of since: 3 erased, 0 withdrawn, 0 changed answers.'
	);
	const stores: string[] = [];
	for (const word of words) {
		stores.push(...(await tablesHolding(live, word)).map((name) => `live ${name}`));
		stores.push(...(await tablesHolding(later, word)).map((name) => `restored ${name}`));
		stores.push(...filesHolding(data, word));
		if (unpacked(fresh).includes(word)) stores.push('a new back-up');
	}
	expect(stores).toEqual([]);
	for (const one of [all, later.all])
		expect(await one`select 1 from contact.person where poll_id = ${pollId}`).toHaveLength(21);
});

test('the board counts what a full recount counts', async () => {
	const at = { workspaceId: by.workspaceId, pollId, reader: by.accountId, scope: 1 };
	const board = await inside((tx) => readBoard(tx, at, content));
	const [people] = await all`select count(*)::int as n from response where poll_id = ${pollId}`;
	const [found] = await all`
		select count(distinct response_id)::int as n from coding where theme_id = ${themeId}`;
	const [saturday] = await all`
		select count(*)::int as n from answer where poll_id = ${pollId} and question_id = 'when' and value = '"sat"'`;
	expect([people?.n, found?.n, saturday?.n]).toEqual([21, 21, 21]);
	expect(board.people).toBe(people?.n);
	expect(board.base).toBe(21);
	const [card] = board.lanes.flatMap((lane) => lane.cards);
	expect(card?.words).toBeNull();
	expect(board.measured.find((one) => one.id === 'when')?.base).toBe(saturday?.n);
});
