import type { Database } from '#db/open.ts';
import { dayOf } from '../../calendar.ts';
import { findPublicPoll } from '../../polls/poll.store.server.ts';
import { draftHash } from './draft-code.ts';
import { letGoOfDraft } from './let-go-of-draft.ts';

/** Nothing is kept under this code from here on; nobody is told whether something was. */
export const throwAwayDraft = (db: Database, slug: string, code: string, now: Date): Promise<void> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (poll) await letGoOfDraft(tx, poll.version, draftHash(code), dayOf(now));
	});
