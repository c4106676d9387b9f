import type { Tx } from '#db/open.ts';
import { NotAllowed } from '../errors.ts';
import { listBin, type Binned } from '../polls/bin.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { deletedOn } from './discarding.ts';

/** What lies in the bin, and the day on which each is deleted. */
export async function readBin(tx: Tx, by: Member): Promise<(Binned & { deletedOn: string })[]> {
	if (!mayWritePolls(by)) throw new NotAllowed('look into the bin');
	const binned = await listBin(tx, by.workspaceId);
	return binned.map((each) => ({ ...each, deletedOn: deletedOn(each.discardedAt) }));
}
