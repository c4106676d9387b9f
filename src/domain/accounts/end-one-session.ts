import type { Database } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import { deleteSessionOf } from './session.store.server.ts';

/** Ends one session from its owner's list. Of somebody else's there is none. */
export async function endOneSession(db: Database, accountId: string, handle: string): Promise<void> {
	if (!(await deleteSessionOf(db, accountId, handle))) throw new NotFound('session');
}
