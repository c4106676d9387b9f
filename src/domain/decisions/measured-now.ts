import type { Tx } from '#db/open.ts';
import { dayOf } from '../calendar.ts';
import { NotFound } from '../errors.ts';
import { readBoard } from '../insights/read-board.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import type { Member } from '../workspaces/membership.ts';
import type { Evidence } from './evidence.ts';
import { insightsOf } from './insights-of.ts';

/** What every insight of a poll measures on this day, as its board shows it; by what cites it. */
export async function measuredNow(
	tx: Tx,
	by: Member,
	pollId: string,
	now: Date
): Promise<Map<string, Evidence>> {
	const [version] = await listVersions(tx, { workspaceId: by.workspaceId, pollId });
	if (!version) throw new NotFound('poll');
	const at = { workspaceId: by.workspaceId, pollId, reader: by.accountId, scope: version.scope };
	const board = await readBoard(tx, at, version.content);
	return new Map(insightsOf(board, dayOf(now)).map(({ cite, evidence }) => [cite, evidence]));
}
