import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { MOST_ADDRESSES, readAddresses } from './address-list.ts';
import { countListed, findList, forInviting } from './address-list.store.server.ts';
import type { MadeList } from './make-list.ts';
import { takeInAddresses } from './take-in-addresses.ts';

/** Adds addresses to a list that is there: they come from the same place, on the same basis, and go on the same day. Whoever
 *  said stop is not taken in, and whoever is on it stays on it once. */
export async function addToList(
	tx: Tx,
	secret: string,
	by: Member,
	listId: string,
	text: string,
	now: Date
): Promise<MadeList> {
	if (!mayWritePolls(by)) throw new NotAllowed('take in addresses');
	const list = await findList(tx, by.workspaceId, listId);
	if (!list) throw new NotFound('list');
	const { addresses, twice, without } = readAddresses(text);
	const counts = await forInviting(tx, by.accountId, () => countListed(tx, by.workspaceId));
	const there = counts.find((one) => one.listId === listId)?.people ?? 0;
	if (there + addresses.length > MOST_ADDRESSES)
		throw new Refused('These are too many for this list.', {
			addresses: `At most ${MOST_ADDRESSES} addresses a list, and it holds ${there}. Make another.`
		});
	const days = { addedOn: dayOf(now), deleteAfter: list.deleteAfter };
	const taken = await takeInAddresses(tx, secret, by, listId, addresses, days);
	await noteAudit(tx, by, { kind: 'list-added-to', subject: listId }, now);
	return { ...taken, twice, without };
}
