import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { setArchived } from './bin.store.server.ts';
import { endClosure, findDraft, isClosed } from './poll.store.server.ts';

/** Takes answers again. */
export async function reopenPoll(tx: Tx, by: Member, pollId: string, now: Date): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findDraft(tx, at))) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('open this poll again');
	if (!(await isClosed(tx, at))) return;
	await endClosure(tx, at, by.accountId, now);
	await setArchived(tx, at, null);
	await noteAudit(tx, by, { kind: 'poll-reopened', subject: pollId }, now);
}
