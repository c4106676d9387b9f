import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { anyAccountExists } from '#domain/accounts/account.store.server.ts';
import { findGaps } from '#domain/polls/find-gaps.ts';
import { readBoard } from '#domain/insights/read-board.ts';
import { readTheme } from '#domain/insights/read-theme.ts';
import { listPolls } from '#domain/polls/poll-list.store.server.ts';
import { demoWorkspace, loadDemo } from './load.ts';
import { riversidePoll } from './poll.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

test('the demo gives a board of at least twelve named themes with evidence; run again it adds nothing', async () => {
	const said: string[] = [];
	const by = await demoWorkspace(db, 'a password of the demo', now);
	await loadDemo(db, secret, by, null, now, (line) => said.push(line));
	expect(said.join('\n')).toContain('600 taken');
	const again: string[] = [];
	await loadDemo(db, secret, await demoWorkspace(db, 'another password', now), null, now, (line) =>
		again.push(line)
	);
	expect(again.join('\n')).toContain('0 taken, 600 here already');
	expect(await all`select count(*)::int as n from response`).toEqual([{ n: 600 }]);
	expect(await all`select count(*)::int as n from decision`).toEqual([{ n: 2 }]);
	expect(await all`select count(*)::int as n from outcome`).toEqual([{ n: 1 }]);

	await inWorkspace(db, by.workspaceId, async (tx) => {
		const [poll] = await listPolls(tx, by.workspaceId);
		if (!poll?.version) throw new Error('the demo has no published poll');
		const { content } = poll.version;
		const board = await readBoard(
			tx,
			{ workspaceId: by.workspaceId, pollId: poll.pollId, reader: by.accountId, scope: 1 },
			content
		);
		const cards = board.lanes.flatMap((lane) => lane.cards);
		expect(cards.length).toBeGreaterThanOrEqual(12);
		expect(board.lanes.length).toBeGreaterThanOrEqual(5);
		expect(
			cards.every((card) => card.words !== null && card.low < card.share && card.share < card.high)
		).toBe(true);
		for (const card of cards) {
			const theme = await readTheme(tx, by, { pollId: poll.pollId, scope: 1, content }, card.id, 0, now);
			expect(theme.evidence.length).toBeGreaterThan(0);
			expect(theme.evidence.every((one) => one.words.marked.trim() !== '')).toBe(true);
		}
		const [recount] = await all`
			select count(distinct response_id)::int as n from coding where theme_id = ${cards[0]?.id ?? ''}`;
		expect(cards[0]?.people).toBe(recount?.n);
	});
});

test('the demo keeps no first owner out', async () => expect(await anyAccountExists(db)).toBe(false));

test('its poll lacks nothing', () => expect(findGaps(riversidePoll('2026-11-24'), '2026-11-24')).toEqual([]));
