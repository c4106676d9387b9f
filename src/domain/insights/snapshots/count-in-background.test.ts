// A large poll is counted while nobody waits; meanwhile it is said how far that is, and nothing is counted for whoever looks.
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../../tests/support/test-database.ts';
import { buildSnapshot } from './build-snapshot.ts';
import { countInBackground, listToCount } from './count-in-background.ts';
import { readSnapshot } from './read-snapshot.ts';
import { noteProgress } from './snapshot.store.server.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date();
const MANY = 5_432;

test('a large poll is asked for, says how far it is in thousands, and is told when all are counted', async () => {
	const poll = await answeredPoll(database, examplePoll());
	const at = { ...poll.at, scope: 1 };
	await all`
		insert into response (workspace_id, id, poll_id, version, fingerprint, mode, answered_on, delete_after, allowed)
		select ${at.workspaceId}, gen_random_uuid(), ${at.pollId}, 1, ${poll.fingerprint}, 'coded', current_date,
			current_date + 9, '{inform}' from generate_series(1, ${MANY})`;
	const read = () => poll.inside((tx) => readSnapshot(tx, at, now));
	expect(await read()).toEqual({ snapshot: null, freshness: { state: 'counting', share: 0, of: null } });
	expect(await listToCount(db, [at.workspaceId], false)).toEqual([at]);

	const said: unknown[] = [];
	const progress = async (done: number, of: number) => {
		await poll.inside((tx) => noteProgress(tx, at, { done, of }, now));
		said.push((await read()).freshness);
	};
	await poll.inside((tx) => buildSnapshot(tx, at, now, { progress }));
	expect(said.length).toBeGreaterThan(3);
	for (const one of said) expect(one).toMatchObject({ state: 'counting', of: 5_000 });
	await countInBackground(db, at, now);

	const { snapshot, freshness } = await read();
	expect(freshness).toEqual({ state: 'current' });
	expect(snapshot?.content).toMatchObject({ people: MANY, missing: { wroteNothing: { people: MANY - 10 } } });
	// Whoever comes now waits for the next edition, and opening the board counts nothing.
	await poll.answer({ 'q.when': 'sat' });
	expect((await read()).snapshot?.number).toBe(1);
	expect(await listToCount(db, [at.workspaceId], false)).toEqual([]);
});
