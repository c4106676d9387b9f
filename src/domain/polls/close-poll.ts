import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { findDraft, insertClosure, isClosed, listVersions } from './poll.store.server.ts';

/** Takes no more answers. Those given stay, and so do the promises. */
export async function closePoll(tx: Tx, by: Member, pollId: string, now: Date): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findDraft(tx, at))) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('close this poll');
	if ((await listVersions(tx, at)).length === 0)
		throw new Refused('This poll was never published, so it is not open.');
	if (await isClosed(tx, at)) return;
	await insertClosure(tx, at, by.accountId, now);
	await noteAudit(tx, by, { kind: 'poll-closed', subject: pollId }, now);
}
