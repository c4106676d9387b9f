import type { Tx } from '#db/open.ts';
import { listedMac, sealContact } from '../answers/keyed-secrets.ts';
import type { Member } from '../workspaces/membership.ts';
import { forInviting, insertListed, type TakenIn } from './address-list.store.server.ts';

/** Puts these addresses on a list, sealed. Whoever said stop to this workspace is left out; whoever is on it stays once. */
export function takeInAddresses(
	tx: Tx,
	secret: string,
	by: Member,
	listId: string,
	addresses: readonly string[],
	days: { addedOn: string; deleteAfter: string }
): Promise<TakenIn> {
	const { workspaceId, accountId } = by;
	const people = addresses.map((address) => ({
		mac: listedMac(secret, workspaceId, address),
		sealed: sealContact(secret, address)
	}));
	return forInviting(tx, accountId, () => insertListed(tx, { workspaceId, listId }, people, days));
}
