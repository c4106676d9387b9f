import type { Database } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { IdentityMode } from '../intents/identity-mode.ts';
import type { PollContent } from '../polls/poll.ts';
import { findPublicPoll, listVersions } from '../polls/poll.store.server.ts';

/** What somebody who lost their receipt needs to know of a poll: whoever answered under any of its versions is meant. */
export const readLostPage = (
	db: Database,
	slug: string
): Promise<{ slug: string; content: PollContent; modes: IdentityMode[] }> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) throw new NotFound('poll');
		const versions = await listVersions(tx, poll.version);
		const modes = [...new Set(versions.map((each) => each.content.intent.identity))];
		return { slug, content: poll.version.content, modes };
	});
