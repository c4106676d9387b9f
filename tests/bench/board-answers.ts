// Answers made inside the database, so many that no road could bring them: half of them read, three themes found in them.
import { sql } from 'kysely';
import type { Database } from '../../src/db/open.ts';
import { forPurpose, inWorkspace } from '../../src/db/scope.ts';

export type Made = { workspaceId: string; pollId: string; version: number; fingerprint: string };

const AT_ONCE = 250_000;

/** `themes` are of the workspace's codebook. */
export async function makeAnswers(
	db: Database,
	of: Made,
	many: number,
	themes: readonly string[]
): Promise<void> {
	for (let from = 1; from <= many; from += AT_ONCE)
		await makeSome(db, of, from, Math.min(many, from + AT_ONCE - 1), themes);
}

const makeSome = (
	db: Database,
	{ workspaceId, pollId, version, fingerprint }: Made,
	from: number,
	to: number,
	themes: readonly string[]
): Promise<void> =>
	inWorkspace(db, workspaceId, async (tx) => {
		const id = sql`md5(${pollId} || n)::uuid`;
		const each = sql`generate_series(${from}::int, ${to}::int) n`;
		await sql`
			insert into response (workspace_id, id, poll_id, version, fingerprint, mode, receipt_hash, answered_on, delete_after,
				allowed)
			select ${workspaceId}::uuid, ${id}, ${pollId}::uuid, ${version}, ${fingerprint}, 'coded',
				encode(sha256(convert_to(${pollId} || n, 'UTF8')), 'hex'), current_date - n % 200, current_date + 300, '{inform}'
			from ${each}`.execute(tx);
		await sql`
			insert into answer (workspace_id, response_id, question_id, poll_id, value)
			select ${workspaceId}::uuid, ${id}, 'when', ${pollId}::uuid, to_jsonb(case when n % 3 = 0 then 'sat' else 'week' end)
			from ${each}
			union all
			select ${workspaceId}::uuid, ${id}, 'better', ${pollId}::uuid, to_jsonb('Shorter waiting, please ' || n)
			from ${each} where n % 2 = 0`.execute(tx);
		await forPurpose(tx, { reader: 'server:bench', purpose: 'inform' }, async () => {
			await sql`
				insert into reading (workspace_id, response_id, question_id)
				select ${workspaceId}::uuid, ${id}, 'better' from ${each} where n % 2 = 0`.execute(tx);
			await sql`
				insert into coding (workspace_id, response_id, question_id, theme_id, span_start, span_end)
				select ${workspaceId}::uuid, ${id}, 'better', t.id, 0, 15
				from ${each} join unnest(${[...themes]}::uuid[]) with ordinality as t (id, at)
					on (n * 7919 + t.at * 104729) % 1000 < 500 / t.at
				where n % 2 = 0`.execute(tx);
		});
	});
