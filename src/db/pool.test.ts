import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../tests/support/test-database.ts';
import { openDatabase, type Tx } from './open.ts';

const database = await testDatabase();

function aPool(size: number) {
	const db = openDatabase(database.webUrl, { size });
	let isOpen = true;
	const close = async () => {
		if (isOpen) await db.destroy();
		isOpen = false;
	};
	onTestFinished(close);
	return { db, close };
}

const pidOf = async (tx: Tx) =>
	Number((await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]?.pid);

test('a connection that is cut in a transaction fails that one alone, and is not used again', async () => {
	const { db } = aPool(1);
	let cut = 0;
	const broken = db.transaction().execute(async (tx) => {
		cut = await pidOf(tx);
		await database.all`select pg_terminate_backend(${cut})`;
		await sql`select 1`.execute(tx);
	});
	const behind = Array.from({ length: 5 }, () => db.transaction().execute(pidOf));
	await expect(broken).rejects.toThrow(/CONNECTION|ECONNRESET|EPIPE|terminating|gone/);
	const [next, ...others] = await Promise.all(behind);
	expect(next).not.toBe(cut);
	expect(new Set(others)).toEqual(new Set([next]));
});

test('a connection that is cut while nobody uses it is not handed out', async () => {
	const { db } = aPool(1);
	const cut = await db.transaction().execute(pidOf);
	await database.all`select pg_terminate_backend(${cut})`;
	await expect
		.poll(() =>
			db
				.transaction()
				.execute(pidOf)
				.catch(() => cut)
		)
		.not.toBe(cut);
});

test('a transaction that the database rolled back is not said to be committed', async () => {
	const { db } = aPool(1);
	const swallowed = db.transaction().execute(async (tx) => {
		await sql`select 1 / 0`.execute(tx).catch(() => {});
		return 'acknowledged';
	});
	await expect(swallowed).rejects.toThrow('rolled back');
	expect(await db.transaction().execute(pidOf), 'and the connection goes on').toBeGreaterThan(0);
});

test('many share few connections, and closing waits for whoever is at work', async () => {
	const { db, close } = aPool(2);
	const all = await Promise.all(Array.from({ length: 40 }, () => db.transaction().execute(pidOf)));
	expect(new Set(all).size).toBe(2);
	const late = db.transaction().execute((tx) => sql`select pg_sleep(0.2)`.execute(tx).then(() => 'done'));
	await db.transaction().execute(pidOf);
	const closed = close();
	await expect(late).resolves.toBe('done');
	await closed;
	const left =
		await database.all`select 1 from pg_stat_activity where pid in ${database.all([...new Set(all)])}`;
	expect(left.length).toBe(0);
});

test('a server that is not there fails each who asks', async () => {
	const away = openDatabase('postgres://nobody@127.0.0.1:1/nothing', { size: 1 });
	const asked = Array.from({ length: 3 }, () => away.transaction().execute(pidOf));
	for (const outcome of await Promise.allSettled(asked)) expect(outcome.status).toBe('rejected');
	await away.destroy();
});
