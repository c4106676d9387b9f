import type { Tx } from '#db/open.ts';
import { NotAllowed } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import type { Drill } from './breach.ts';
import { findTouchedPeople, type Touched } from './find-touched-people.ts';
import { mayRunDrill } from './permission.ts';

/** An owner finds out which people a leak of this table and these days touches. */
export async function runDrill(tx: Tx, by: Member, drill: Drill): Promise<Touched> {
	if (!mayRunDrill(by)) throw new NotAllowed('find out whom a breach touches');
	return findTouchedPeople(tx, { workspaceId: by.workspaceId, reader: by.accountId }, drill);
}
