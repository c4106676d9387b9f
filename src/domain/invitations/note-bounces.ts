import type { Tx } from '#db/open.ts';
import { listedMac } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { readAddresses } from './address-list.ts';
import { forInviting, noteBounced } from './address-list.store.server.ts';

/** Letters to these addresses came back: nothing more is sent there. Returns how many of them stand on a list. */
export async function noteBounces(
	tx: Tx,
	secret: string,
	by: Member,
	text: string,
	now: Date
): Promise<number> {
	if (!mayWritePolls(by)) throw new NotAllowed('note addresses that letters do not reach');
	const macs = readAddresses(text).addresses.map((address) => listedMac(secret, by.workspaceId, address));
	const noted = await forInviting(tx, by.accountId, () => noteBounced(tx, by.workspaceId, macs, dayOf(now)));
	if (noted > 0) await noteAudit(tx, by, { kind: 'bounces-noted', subject: null }, now);
	return noted;
}
