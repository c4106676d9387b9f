// Statements that count who stands beside the themes: who speaks against one, and who was drawn. Inside forPurpose.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import { countedUnder, isUnchanged } from '../evidence/counted-coding.store.server.ts';
import type { ReadAt } from '../reading.store.server.ts';
import { DRAWN, READ_BEFORE } from './tell-estimates.ts';

const MARKED = sql`board_counted c
	join response r on r.workspace_id = c.workspace_id and r.id = c.response_id`;

/** How a person stands to a draw: drawn, wholly read before it, or neither. */
export const standsTo = (
	{ number, drawnAt }: { number: number; drawnAt: Date },
	openIds: readonly string[],
	scope: number
): RawBuilder<unknown> => sql`(
	case when exists (
		select from audit_drawn m where m.workspace_id = r.workspace_id and m.response_id = r.id
			and m.scope = ${scope} and m.number = ${number}) then ${DRAWN}
	when (
		select bool_and(d.read_at is not null and d.read_at < ${drawnAt}::timestamptz) from answer a
		left join reading d on d.workspace_id = a.workspace_id and d.response_id = a.response_id
			and d.question_id = a.question_id
		where a.workspace_id = r.workspace_id and a.response_id = r.id
			and a.question_id = any (${[...openIds]}::text[]) and jsonb_typeof(a.value) = 'string') then ${READ_BEFORE}
	else '' end)`;

/** Distinct people, of those read, whose words speak against each theme. */
export async function countAgainst(
	tx: Tx,
	at: ReadAt,
	countedAs: ReadonlyMap<string, string>
): Promise<Map<string, number>> {
	const { rows } = await sql<{ themeId: string; people: number }>`
		select t.counted_as as "themeId", count(distinct r.id)::int as people from ${MARKED}
		join coding k on k.workspace_id = r.workspace_id and k.response_id = r.id
		${countedUnder('k', countedAs)}
		where c.workspace_id = ${at.workspaceId} and c.poll_id = ${at.pollId} and c.scope = ${at.scope}
			and c.read_since is not null and ${COVERED} and k.against and ${isUnchanged('k')}
		group by t.counted_as`.execute(tx);
	return new Map(rows.map(({ themeId, people }) => [themeId, people]));
}
