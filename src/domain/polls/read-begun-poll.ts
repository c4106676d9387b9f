import type { Database } from '#db/open.ts';
import { findPublicPoll, listVersions, type PublicPoll } from './poll.store.server.ts';
import { mayFinish, type Begun } from './versions/may-finish.ts';

/** A public poll, and the version of this fingerprint where somebody who began it may finish it; null when there is no such
 *  poll. */
export const readBegunPoll = (
	db: Database,
	slug: string,
	fingerprint: string,
	now: Date
): Promise<{ poll: PublicPoll; begun: Begun | null } | null> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) return null;
		const { version } = poll;
		const versions = version.fingerprint === fingerprint ? [version] : await listVersions(tx, version);
		return { poll, begun: mayFinish(versions, fingerprint, now) };
	});
