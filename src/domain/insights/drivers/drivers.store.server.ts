// The one statement that puts several answers of a person beside each other. Inside forPurpose; nothing of it is shown.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { isFound } from '../evidence/counted-coding.store.server.ts';
import type { At } from '../reading.store.server.ts';

export type PersonAnswers = {
	/** The answers to the questions that were asked for, in their order; null where there is none. */
	values: unknown[];
	/** The themes found in what they wrote; null where nobody has read it. */
	themes: string[] | null;
};

/** Beyond it more people hardly narrow an interval: those drawn are the same each time. */
export const MOST_PEOPLE = 20_000;

export async function listPersonAnswers(
	tx: Tx,
	at: At,
	questionIds: readonly string[],
	versions: readonly number[]
): Promise<PersonAnswers[]> {
	const values = questionIds.map(
		(id) => sql`(select a.value from answer a where a.workspace_id = r.workspace_id and a.response_id = r.id
			and a.question_id = ${id})`
	);
	const { rows } = await sql<PersonAnswers>`
		select jsonb_build_array(${sql.join(values)}) as values,
			case when exists (
				select from reading d where d.workspace_id = r.workspace_id and d.response_id = r.id)
			then coalesce((select jsonb_agg(distinct c.theme_id) from coding c
				where c.workspace_id = r.workspace_id and c.response_id = r.id and ${isFound('c')}), '[]') end as themes
		from response r
		where r.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and ${COVERED}
			and r.version = any (${[...versions]}::int[])
		order by hashtextextended(r.id::text, 0), r.id
		limit ${MOST_PEOPLE}`.execute(tx);
	return rows;
}
