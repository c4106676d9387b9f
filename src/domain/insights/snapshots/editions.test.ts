// From one edition to the next, through the database: who is gone is not in it, by policy and by condition; what a breakdown says
// is what a recount says; and a few who went do not follow from a theme that was sorted anew beside them.
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import type { Tx } from '#db/open.ts';
import { sql } from 'kysely';
import { contactLink } from '../../answers/keyed-secrets.ts';
import { withdrawConsent } from '../../consent/withdraw-consent.ts';
import { eraseResponse } from '../../retention/erase-response.ts';
import { withdrawPurpose } from '../../rights/withdraw-purpose.ts';
import { nameTheme, sortUnder, takeOff } from '../sort-answers.ts';
import { chooseBreakdowns, readBreakdownChoice } from './choose-breakdowns.ts';
import { readSnapshot } from './read-snapshot.ts';
import { findCounting, findSnapshot, listPeople, listSnapshots } from './snapshot.store.server.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const link = (id: string) => contactLink(secret, id);

/** A poll that so many answered and that was read to its end; the theme was found in the first `found` of them. Two of three
 *  said "week". */
async function sorted(people: number, found: number) {
	const poll = await answeredPoll(database, examplePoll());
	const codes: string[] = [];
	const answer = async (many: number) => {
		for (let at = 0; at < many; at += 1)
			codes.push(
				await poll.answer(
					{ 'q.when': codes.length % 3 ? 'week' : 'sat', 'q.better': `Hours ${codes.length}` },
					['quote']
				)
			);
	};
	await answer(people);
	const { by, inside } = poll;
	const at = { ...poll.at, scope: 1 };
	const idsOf = async (from: number, to: number) => {
		const rows = await all`select response_id as id, value #>> '{}' as text from answer
			where poll_id = ${at.pollId} and question_id = 'better'`;
		return rows
			.filter(({ text }) => Number(text.slice(6)) >= from && Number(text.slice(6)) < to)
			.map(({ id }) => String(id));
	};
	const chosen = async (from: number, to: number) => ({
		...{ pollId: at.pollId, scope: 1, questionId: 'better', responseIds: await idsOf(from, to) }
	});
	const wait = { name: 'Hours', kind: 'pain-point' as const, definition: '' };
	const [those, rest] = [await chosen(0, found), await chosen(found, people)];
	const themeId = await inside((tx) => nameTheme(tx, by, wait, those, now));
	await inside((tx) => sortUnder(tx, by, [], rest, now));
	return {
		...{ at, by, inside, answer, chosen, codes, themeId },
		read: () => inside((tx) => readSnapshot(tx, at, now)),
		each: async (from: number, to: number, act: (code: string) => Promise<void>) => {
			for (const code of codes.slice(from, to)) await act(code);
		},
		/** As people say it: who allows this now, and who of them has the theme, by what they answered. */
		recount: () => all`
			select a.value #>> '{}' as said, count(distinct r.id)::int as people,
				count(distinct c.response_id)::int as found
			from response r join answer a on a.response_id = r.id and a.question_id = 'when'
			left join coding c on c.response_id = r.id and c.theme_id = ${themeId}
			where r.poll_id = ${at.pollId} and 'inform' = any (r.allowed) group by 1 order by 1`
	};
}
const erase = (code: string) => eraseResponse(db, secret, code, now);
const takeBack = (purpose: string) => (code: string) => withdrawPurpose(db, secret, code, purpose, now);

test('who erased their answers, or took back the purpose, is not in the next snapshot; who took back another one is', async () => {
	const poll = await sorted(60, 30);
	expect((await poll.read()).snapshot?.content).toMatchObject({
		...{ people: 60, themes: [{ people: 30, base: 60, how: 'counted' }] },
		absent: { notQuotable: 'few' }
	});
	await poll.each(24, 36, erase);
	expect((await poll.read()).snapshot?.content).toMatchObject({
		people: 48,
		themes: [{ people: 24, base: 48 }]
	});
	await poll.each(19, 24, takeBack('inform'));
	await poll.each(40, 46, takeBack('inform'));
	expect((await poll.read()).snapshot?.content).toMatchObject({
		people: 37,
		themes: [{ people: 19, base: 37 }]
	});
	// Whoever allows something else counts as gone and come: nobody new, so that it takes ten who are.
	await poll.each(0, 12, takeBack('quote'));
	await poll.answer(12);
	const { snapshot } = await poll.read();
	expect(snapshot?.content).toMatchObject({
		people: 49,
		absent: { notQuotable: { people: 12, orMore: false } }
	});
});

test('a breakdown by category says what a recount says, until an author takes the question out', async () => {
	const poll = await sorted(120, 60);
	const cube = async () => (await poll.read()).snapshot?.content.cube.find(({ id }) => id === 'when');
	const check = async () => {
		const [sat, week] = await poll.recount();
		expect(await cube()).toMatchObject({
			groups: [
				{ label: 'On a weekday', people: week?.people },
				{ label: 'On a Saturday', people: sat?.people }
			],
			themes: [{ themeId: poll.themeId, cells: [{ people: week?.found }, { people: sat?.found }] }]
		});
	};
	await check();
	await poll.each(42, 78, erase);
	await check();
	const choose = (used: string[], by = poll.by) =>
		poll.inside((tx) => chooseBreakdowns(tx, by, poll.at.pollId, used, now));
	await expect(choose([], { ...poll.by, role: 'reader' })).rejects.toMatchObject({ code: 'not-allowed' });
	await choose(['nps']);
	expect(await poll.inside((tx) => readBreakdownChoice(tx, poll.by, poll.at.pollId))).toMatchObject([
		{ id: 'when', isUsed: false },
		{ id: 'nps', isUsed: true }
	]);
	expect(await cube()).toBeUndefined();
	expect((await poll.read()).snapshot?.content).toMatchObject({
		people: 84,
		themes: [{ people: 42, base: 84 }]
	});
	await choose(['when', 'nps']);
	await check();
	const [noted] = await all`select count(*)::int as many from audit_entry
		where workspace_id = ${poll.by.workspaceId} and kind = 'breakdowns-chosen'`;
	expect(noted?.many).toBe(2);
});

test.each([1, 5, 9])(
	'%i who had a theme go while others of it are sorted anew: what is told does not change',
	async (few) => {
		const poll = await sorted(80, 40);
		const [first] = [(await poll.read()).snapshot];
		await poll.each(0, few, erase);
		const recoded = await poll.chosen(20, 32);
		await poll.inside((tx) => takeOff(tx, poll.by, poll.themeId, recoded));
		const then = await poll.read();
		expect(then.freshness).toEqual({ state: 'waiting' });
		expect(then.snapshot).toEqual(first);
		// With ten who came it is told, of all who are left, and the few do not stand in it by themselves.
		await poll.answer(12);
		const fresh = await poll.chosen(80, 92);
		await poll.inside((tx) =>
			sortUnder(tx, poll.by, [poll.themeId], { ...fresh, responseIds: fresh.responseIds.slice(6) }, now)
		);
		await poll.inside((tx) => sortUnder(tx, poll.by, [], fresh, now));
		expect((await poll.read()).snapshot?.content).toMatchObject({
			people: 92 - few,
			themes: [{ people: 40 - few - 12 + 6, base: 92 - few }]
		});
	}
);

/** Without row level security on these tables. */
async function without<T>(tables: readonly string[], act: () => Promise<T>): Promise<T> {
	for (const table of tables) await all`alter table ${all(table)} disable row level security`;
	try {
		return await act();
	} finally {
		for (const table of tables) await all`alter table ${all(table)} enable row level security`;
	}
}

test('snapshots of another workspace: the policy alone keeps them, and so do the conditions alone', async () => {
	const poll = await sorted(20, 12);
	await poll.read();
	const other = await aMember(database);
	const asOther = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, other.workspaceId, act);
	const bare = (table: string) =>
		asOther(async (tx) => (await sql`select from ${sql.table(table)}`.execute(tx)).rows.length);
	const tables = ['board_snapshot', 'board_counting'];
	for (const table of [...tables, 'breakdown_left_out']) expect(await bare(table)).toBe(0);
	const at = { ...poll.at, workspaceId: other.workspaceId };
	await without(tables, async () => {
		for (const table of tables) expect(await bare(table)).toBeGreaterThan(0);
		expect(
			await asOther(async (tx) => [
				await findSnapshot(tx, at),
				await findCounting(tx, at),
				(await listSnapshots(tx, at, 9)).length,
				(await listPeople(tx, at.workspaceId, [at.pollId], 1)).size,
				(await readSnapshot(tx, at, now)).snapshot
			])
		).toEqual([null, null, 0, 0, null]);
	});
});

test.each([
	['of who is counted', ['board_counted']],
	['of the answers', ['response', 'answer', 'reading', 'coding']],
	['of both', ['board_counted', 'response', 'answer', 'reading', 'coding']]
])('without the policy %s, whoever took their yes back is still in no number', async (_which, tables) => {
	const poll = await sorted(60, 30);
	await poll.read();
	await poll.each(15, 45, (code) => withdrawConsent(db, secret, code, link, now));
	// A mark that was left behind, as if no trigger had let go of it.
	await all`insert into board_counted (workspace_id, poll_id, response_id, scope, came, read_since, said)
		select workspace_id, poll_id, id, 1, 1, 1, 0 from response where poll_id = ${poll.at.pollId}
		on conflict do nothing`;
	await without(tables, async () => {
		expect((await poll.read()).snapshot?.content).toMatchObject({
			...{ people: 30, themes: [{ people: 15, base: 30 }] },
			cube: [{ id: 'when', groups: [{ people: 20 }, { people: 10 }] }]
		});
	});
});
