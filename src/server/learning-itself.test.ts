// What must never happen: a version that nobody took into use, in use.
import { expect, test } from 'vitest';
import { now, sortedPoll } from '../../tests/support/sorted-poll.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
import { isEnough } from '../domain/insights/assigning/due.ts';
import { readLearning } from '../domain/insights/assigning/read-learning.ts';
import { sortUnder } from '../domain/insights/sort-answers.ts';
import { learnWhatIsDue } from './assigning.ts';

const database = await testDatabase();
const { db, all } = database;

test('once people read enough it learns by itself, offers it, and takes nothing into use', async () => {
	const { by, content, of, inside, take, auto, idOf, chosen, themes } = await sortedPoll(database, 80, 30);
	const at = (minutes: number) => () => new Date(now.getTime() + minutes * 60_000);
	const due = (minutes: number) => learnWhatIsDue(db, by.workspaceId, at(minutes));
	const seen = (minutes: number) => inside((tx) => readLearning(tx, by, of, content, at(minutes)()));
	const read = (from: number, to: number, minutes: number) =>
		inside(async (tx) => {
			for (let one = from; one < to; one += 1)
				await sortUnder(
					tx,
					by,
					[themes[one % 2] ?? ''],
					{ ...chosen, responseIds: [idOf(one)] },
					at(minutes)()
				);
		});
	// Somebody is reading still.
	expect(await due(1)).toBe(0);
	expect(await due(6)).toBe(1);
	expect(await seen(6)).toMatchObject({ inUse: null, next: { number: 1, examples: 30 } });
	expect((await all`select learnt_by, in_use_since from assigner where poll_id = ${of.pollId}`)[0]).toEqual({
		...{ learnt_by: null, in_use_since: null }
	});
	await take(1);
	const given = await auto();
	await read(30, 49, 50);
	expect(await due(60)).toBe(0);
	await read(49, 50, 61);
	expect(await due(70)).toBe(1);
	expect(await due(140)).toBe(0);
	// Offered beside the one in use, which goes on as it was.
	expect(await seen(140)).toMatchObject({ inUse: { number: 1 }, next: { number: 2, examples: 50 } });
	const still = new Set((await auto()).filter((row) => row.number === 1).map((row) => row.response_id));
	expect(still).toEqual(
		new Set(given.filter((row) => Number(themeAt(row)) >= 50).map((row) => row.response_id))
	);
	function themeAt({ response_id }: { response_id?: unknown }) {
		return Array.from({ length: 80 }, (_each, one) => one).find((one) => idOf(one) === response_id);
	}
});

test('a tenth of what was read before is what it takes, and twenty at the least', () => {
	const since = (read: number, more: number) => isEnough({ read, since: more, last: null });
	expect([since(30, 19), since(30, 20), since(1000, 99), since(1000, 100)]).toEqual([
		false,
		true,
		false,
		true
	]);
});
