import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { NotAllowed } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { readAddresses, type ListInput, type ReadAddresses } from './address-list.ts';
import { insertList, type TakenIn } from './address-list.store.server.ts';
import { takeInAddresses } from './take-in-addresses.ts';

export type MadeList = Omit<ReadAddresses, 'addresses'> & TakenIn;

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
	const addedOn = dayOf(now);
	const deleteAfter = addMonths(addedOn, about.months);
	const listId = await insertList(tx, by.workspaceId, { ...about, deleteAfter }, by.accountId, now);
	const taken = await takeInAddresses(tx, secret, by, listId, addresses, { addedOn, deleteAfter });
	await noteAudit(tx, by, { kind: 'list-taken-in', subject: listId }, now);
	return { ...taken, twice, without };
}
