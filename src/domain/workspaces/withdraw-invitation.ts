import type { Tx } from '#db/open.ts';
import { deleteInvitation } from '../accounts/link.store.server.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed } from '../errors.ts';
import { mayInvite, type Member } from './membership.ts';

/** Takes back an invitation to this address; where there is none, nothing happens. */
export async function withdrawInvitation(tx: Tx, by: Member, email: string, now: Date): Promise<void> {
	if (!mayInvite(by)) throw new NotAllowed('take invitations back');
	if (!(await deleteInvitation(tx, by.workspaceId, email))) return;
	await noteAudit(tx, by, { kind: 'invitation-withdrawn', subject: null }, now);
}
