// PostgreSQL asks one policy after the other whether a row may be read: the one that lets nearly every response through goes first.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inWorkspace } from '../../src/db/scope.ts';
import { aMember, testDatabase } from '../support/test-database.ts';

const { db, all, ...database } = await testDatabase();

test('a response is asked for consent before anything else', async () => {
	const by = await aMember({ db, all, ...database });
	const plan = await inWorkspace(db, by.workspaceId, async (tx) => {
		await sql`select set_config('role', 'candor_answers', true)`.execute(tx);
		const { rows } = await sql<{
			'QUERY PLAN': string;
		}>`explain (costs off) select r.id from response r`.execute(tx);
		return rows.map((row) => row['QUERY PLAN']).find((line) => line.includes('Filter:')) ?? '';
	});
	const asked = ['ANY (allowed)', 'receipt_hash =', `'retention'::text)`, `'shorten'::text)`].map((part) =>
		plan.indexOf(part)
	);
	expect(Math.min(...asked), plan).toBeGreaterThan(-1);
	expect(Math.min(...asked), plan).toBe(asked[0]);
});
