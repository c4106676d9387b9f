import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { mayNameOfficer } from './permission.ts';
import { putOfficer } from './register.store.server.ts';

export const officerInput = z.object({
	contact: z.string().trim().max(300, 'Keep this under 300 characters.').default('')
});

/** Says who looks after data protection here and how to reach them; nothing typed takes it away. */
export async function nameOfficer(tx: Tx, by: Member, contact: string, now: Date): Promise<void> {
	if (!mayNameOfficer(by)) throw new NotAllowed('name the data-protection officer');
	await putOfficer(tx, by.workspaceId, contact);
	await noteAudit(tx, by, { kind: 'officer-named', subject: null }, now);
}
