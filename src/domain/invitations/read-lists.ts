import type { Tx } from '#db/open.ts';
import { NotAllowed } from '../errors.ts';
import { listTitles } from '../polls/poll-list.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import type { AddressList } from './address-list.ts';
import { countListed, countStops, forInviting, listLists, listUses } from './address-list.store.server.ts';

/** A poll to which people of a list were invited. */
export type ListUse = { pollId: string; title: string; people: number };
export type ListLine = AddressList & { people: number; bounced: number; uses: ListUse[] };

/** The lists of a workspace, with how many are on each and what for they were used: never who. */
export async function readLists(tx: Tx, by: Member): Promise<{ lists: ListLine[]; stops: number }> {
	if (!mayWritePolls(by)) throw new NotAllowed('see lists of addresses');
	const { workspaceId } = by;
	const lists = await listLists(tx, workspaceId);
	const titles = await listTitles(tx, workspaceId);
	const { counts, uses, stops } = await forInviting(tx, by.accountId, async () => ({
		counts: await countListed(tx, workspaceId),
		uses: await listUses(tx, workspaceId),
		stops: await countStops(tx, workspaceId)
	}));
	const line = (list: AddressList): ListLine => {
		const count = counts.find(({ listId }) => listId === list.id);
		return {
			...list,
			people: count?.people ?? 0,
			bounced: count?.bounced ?? 0,
			uses: uses
				.filter(({ listId }) => listId === list.id)
				.flatMap(({ pollId, people }) => {
					const title = titles.get(pollId);
					return title === undefined ? [] : [{ pollId, title, people }];
				})
		};
	};
	return { lists: lists.map(line), stops };
}
