import type { Database } from '#db/open.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { dayOf } from '../calendar.ts';
import { eraseDue, listWorkspaceIds } from './erasing.store.server.ts';

/** Deletes every response whose promised days are over. Runs daily; running it twice changes nothing more. */
export async function eraseExpired(db: Database, secret: string, now: Date): Promise<number> {
	let erased = 0;
	for (const workspaceId of await listWorkspaceIds(db))
		erased += await eraseDue(db, secret, workspaceId, dayOf(now), (id) => contactLink(secret, id));
	return erased;
}
