import type { Tx } from '#db/open.ts';
import { NotAllowed } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import type { AddressList } from './address-list.ts';
import { countListed, countStops, forInviting, listLists } from './address-list.store.server.ts';

export type ListLine = AddressList & { people: number; bounced: number };

/** The lists of a workspace, with how many are on each: never who. */
export async function readLists(tx: Tx, by: Member): Promise<{ lists: ListLine[]; stops: number }> {
	if (!mayWritePolls(by)) throw new NotAllowed('see lists of addresses');
	const lists = await listLists(tx, by.workspaceId);
	return forInviting(tx, by.accountId, async () => {
		const counts = await countListed(tx, by.workspaceId);
		const of = (id: string) => counts.find((count) => count.listId === id);
		return {
			lists: lists.map((list) => ({
				...list,
				people: of(list.id)?.people ?? 0,
				bounced: of(list.id)?.bounced ?? 0
			})),
			stops: await countStops(tx, by.workspaceId)
		};
	});
}
