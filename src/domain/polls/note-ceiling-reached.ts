import type { Database } from '#db/open.ts';
import { dayOf } from '../calendar.ts';
import { findPublicPoll } from './poll.store.server.ts';
import { noteReached } from './sharing.store.server.ts';

/** Notes for its author that more people sent today than the poll takes in an hour: the day, never the hour, which would tell
 *  when somebody answered. */
export const noteCeilingReached = (db: Database, slug: string, now: Date): Promise<void> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (poll) await noteReached(tx, poll.version, dayOf(now));
	});
