import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { findDraft } from '../polls/poll.store.server.ts';
import { putSharing } from '../polls/sharing.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { forInviting } from './address-list.store.server.ts';
import { endLinks } from './invitation.store.server.ts';

/** Personal links of this poll lead nowhere from now on, and answers by them alone are no longer asked for. After this it may
 *  be published in a mode that knows nobody. Returns how many links those were. */
export async function endPersonalLinks(tx: Tx, by: Member, pollId: string, now: Date): Promise<number> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findDraft(tx, at))) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('end personal links');
	const ended = await forInviting(tx, by.accountId, () => endLinks(tx, at));
	await putSharing(tx, at, { personalLinks: false, byInvitation: false }, by.accountId, now);
	await noteAudit(tx, by, { kind: 'personal-links-ended', subject: pollId }, now);
	return ended;
}
