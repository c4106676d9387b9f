import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { listedMac } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { noteMarks } from '../consent/erasure-log.store.server.ts';
import { readEmail } from '../email-address.ts';
import { NotAllowed } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { deleteListed, forInviting, insertStop, noteStoppedLinks } from './address-list.store.server.ts';

const NO_ADDRESS = 'Write an e-mail address such as name@example.org.';

export const unlistInput = z.object({
	address: z
		.string()
		.trim()
		.max(254, NO_ADDRESS)
		.refine((typed) => readEmail(typed) !== null, NO_ADDRESS),
	/** They want no more letters, ever. */
	stop: z.literal('yes').optional()
});

/** Somebody asked, by mail or at the counter, to be taken off: off every list of the workspace, and where they want it, for
 *  good. Returns from how many lists they were taken. */
export async function unlistAddress(
	tx: Tx,
	secret: string,
	by: Member,
	{ address, stop }: z.infer<typeof unlistInput>,
	now: Date
): Promise<number> {
	if (!mayWritePolls(by)) throw new NotAllowed('take an address off a list');
	const { workspaceId } = by;
	const mac = listedMac(secret, workspaceId, readEmail(address) ?? address);
	const today = dayOf(now);
	const lists = await forInviting(tx, by.accountId, async () => {
		if (stop) {
			await insertStop(tx, workspaceId, mac, today);
			await noteStoppedLinks(tx, workspaceId, mac);
		}
		return deleteListed(tx, workspaceId, mac);
	});
	await noteMarks(tx, workspaceId, [{ mark: mac, what: stop ? 'stopped' : 'unlisted', on: today }]);
	await noteAudit(tx, by, { kind: 'address-unlisted', subject: null }, now);
	return lists;
}
