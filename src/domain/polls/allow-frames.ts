import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { readFrameOrigins } from './frame-origins.ts';
import { findDraft } from './poll.store.server.ts';
import { putSharing } from './sharing.store.server.ts';

/** Sets which sites may show this poll in a frame: these origins and no other. None, from the start. */
export async function allowFrames(
	tx: Tx,
	by: Member,
	pollId: string,
	typed: string,
	now: Date
): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findDraft(tx, at))) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('say where this poll may be embedded');
	const read = readFrameOrigins(typed);
	if ('problem' in read)
		throw new Refused('One of these is not the address of a site.', { origins: read.problem });
	await putSharing(tx, at, { frameOrigins: read.origins }, by.accountId, now);
	await noteAudit(tx, by, { kind: 'sharing-changed', subject: pollId }, now);
}
