import type { Tx } from '#db/open.ts';
import { listedMac, sealContact } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { NotAllowed } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { readAddresses, type ListInput, type ReadAddresses } from './address-list.ts';
import { forInviting, insertList, insertListed } from './address-list.store.server.ts';

export type MadeList = Omit<ReadAddresses, 'addresses'> & { taken: number; stopped: number };

/** Takes in a list of addresses with where they come from, the basis, and until when it is held. Whoever said stop to this
 *  workspace before is not taken in again. */
export async function makeList(
	tx: Tx,
	secret: string,
	by: Member,
	about: ListInput,
	text: string,
	now: Date
): Promise<MadeList> {
	if (!mayWritePolls(by)) throw new NotAllowed('take in addresses');
	const { addresses, twice, without } = readAddresses(text);
	const { workspaceId, accountId } = by;
	const addedOn = dayOf(now);
	const deleteAfter = addMonths(addedOn, about.months);
	const listId = await insertList(tx, workspaceId, { ...about, deleteAfter }, accountId, now);
	const people = addresses.map((address) => ({
		mac: listedMac(secret, workspaceId, address),
		sealed: sealContact(secret, address)
	}));
	const taken = await forInviting(tx, accountId, () =>
		insertListed(tx, { workspaceId, listId }, people, { addedOn, deleteAfter })
	);
	await noteAudit(tx, by, { kind: 'list-taken-in', subject: listId }, now);
	return { taken, stopped: addresses.length - taken, twice, without };
}
