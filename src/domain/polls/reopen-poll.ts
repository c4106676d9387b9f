import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { endClosure, findDraft } from './poll.store.server.ts';

/** Takes answers again. */
export async function reopenPoll(tx: Tx, by: Member, pollId: string, now: Date): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findDraft(tx, at))) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('open this poll again');
	await endClosure(tx, at, by.accountId, now);
}
