import type { Database } from '#db/open.ts';
import { dayOf } from '../calendar.ts';
import { listWorkspaceIds } from '../retention/erasing.store.server.ts';
import { deleteLongAnswered } from './rights-request.store.server.ts';

/** Deletes requests three years after they were answered. Runs daily; running it twice changes nothing more. */
export async function eraseAnsweredRequests(db: Database, now: Date): Promise<number> {
	let erased = 0;
	for (const workspaceId of await listWorkspaceIds(db))
		erased += await deleteLongAnswered(db, workspaceId, dayOf(now));
	return erased;
}
