import type { Database } from '#db/open.ts';
import { tokenHash } from '../accounts/token.ts';
import { findPublicPoll } from '../polls/poll.store.server.ts';
import { findSubmission } from './response.store.server.ts';

/** Whether the form of this number was stored before. */
export const wasSent = (db: Database, slug: string, key: string): Promise<boolean> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		return poll !== null && (await findSubmission(tx, tokenHash(key))) !== null;
	});
