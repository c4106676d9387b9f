// Snapshots through the database: when there is a new one, and that it counts who is left and nobody else.
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { contactLink } from '../../answers/keyed-secrets.ts';
import { withdrawConsent } from '../../consent/withdraw-consent.ts';
import { nameTheme } from '../sort-answers.ts';
import { readState } from './build-snapshot.ts';
import { readSnapshot } from './read-snapshot.ts';
import { findSnapshot } from './snapshot.store.server.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

/** A poll that so many answered, every other one "sat". */
async function answered(people: number) {
	const poll = await answeredPoll(database, examplePoll());
	const codes: string[] = [];
	const answer = async (many: number) => {
		for (let at = 0; at < many; at += 1)
			codes.push(await poll.answer({ 'q.when': at % 2 ? 'sat' : 'week', 'q.better': 'Longer hours' }));
	};
	await answer(people);
	const at = { ...poll.at, scope: 1 };
	return {
		...{ at, answer, by: poll.by },
		read: () => poll.inside((tx) => readSnapshot(tx, at, now)),
		number: async () => (await poll.inside((tx) => readSnapshot(tx, at, now))).snapshot?.number ?? 0,
		async withdraw(from: number, to: number) {
			for (const code of codes.slice(from, to))
				await withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now);
		},
		/** So many of those who said "sat" or "week" say the other, as if they had changed their answer. */
		change: (many: number) => all`
			update answer a set value = case a.value #>> '{}' when 'sat' then '"week"'::jsonb else '"sat"'::jsonb end
			where a.poll_id = ${at.pollId} and a.question_id = 'when' and a.response_id in (
				select id from response where poll_id = ${at.pollId} order by id limit ${many})`,
		recount: async () => {
			const [row] = await all`select count(*)::int as people from response
				where poll_id = ${at.pollId} and 'inform' = any (allowed)`;
			return Number(row?.people);
		}
	};
}

test('there is no new snapshot before ten are new or gone, and it equals a full recount', async () => {
	const poll = await answered(40);
	expect((await poll.read()).snapshot).toMatchObject({ number: 1, content: { people: 40 } });
	await poll.answer(9);
	expect(await poll.number()).toBe(1);
	await poll.answer(1);
	expect((await poll.read()).snapshot).toMatchObject({ number: 2, content: { people: 50 } });
	await poll.withdraw(0, 9);
	expect((await poll.read()).freshness).toEqual({ state: 'waiting' });
	await poll.withdraw(9, 10);
	const { snapshot } = await poll.read();
	expect(snapshot).toMatchObject({ number: 3, content: { people: await poll.recount() } });
	expect(snapshot?.content.people).toBe(40);
});

test('who changed an answer is nobody new: nine of them do not hide the one who came', async () => {
	const poll = await answered(40);
	expect(await poll.number()).toBe(1);
	await poll.change(9);
	await poll.answer(1);
	expect(await poll.number()).toBe(1);
	await poll.change(9);
	expect(await poll.number()).toBe(1);
	await poll.answer(9);
	const { snapshot } = await poll.read();
	expect(snapshot).toMatchObject({ number: 2, content: { people: 50 } });
});

test('the same state gives the same bytes, and another workspace reads nothing of it', async () => {
	const poll = await answered(20);
	const first = (await poll.read()).snapshot;
	await all`delete from board_snapshot where poll_id = ${poll.at.pollId}`;
	await all`delete from board_counted where poll_id = ${poll.at.pollId}`;
	await all`delete from board_counting where poll_id = ${poll.at.pollId}`;
	const again = (await poll.read()).snapshot;
	expect(again?.hash).toBe(first?.hash);
	expect(JSON.stringify(again?.content)).toBe(JSON.stringify(first?.content));
	const other = await aMember(database);
	expect(await inWorkspace(db, other.workspaceId, (tx) => findSnapshot(tx, poll.at))).toBeNull();
});

test('whatever the board tells is in the word for its state: what speaks against a theme, and what may be quoted', async () => {
	const poll = await answeredPoll(database, examplePoll());
	for (let at = 0; at < 3; at += 1) await poll.answer({ 'q.when': 'sat', 'q.better': 'Longer hours' });
	const state = () => poll.inside((tx) => readState(tx, { ...poll.at, scope: 1 }));
	const [one] = await all`select id from response where poll_id = ${poll.at.pollId} order by id`;
	const chosen = { pollId: poll.at.pollId, scope: 1, questionId: 'better', responseIds: [String(one?.id)] };
	const theme = { name: 'Hours', kind: 'want' as const, definition: '' };
	await poll.inside((tx) => nameTheme(tx, poll.by, theme, chosen, now));
	const seen = [await state()];
	await all`update coding set against = true where response_id = ${one?.id ?? ''}`;
	seen.push(await state());
	await all`update response set allowed = array_append(allowed, 'quote') where id = ${one?.id ?? ''}`;
	seen.push(await state());
	expect(new Set(seen).size).toBe(3);
	expect(await state()).toBe(seen[2]);
});
