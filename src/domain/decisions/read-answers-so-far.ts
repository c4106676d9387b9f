import type { Tx } from '#db/open.ts';
import { dayOf } from '../calendar.ts';
import { NotFound } from '../errors.ts';
import { readPeopleOf } from '../insights/people-of-polls.ts';
import { readSnapshot } from '../insights/snapshots/read-snapshot.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import type { Member } from '../workspaces/membership.ts';
import { readPromises } from './read-promises.ts';

/** What came of a published poll until now: how many people answered, and how its promises stand. */
export async function readAnswersSoFar(tx: Tx, by: Member, pollId: string, now: Date) {
	const at = { workspaceId: by.workspaceId, pollId };
	const [version] = await listVersions(tx, at);
	const slug = await findSlug(tx, at);
	// The board is counted anew where that may be, so that both say the same.
	if (version) await readSnapshot(tx, { ...at, scope: version.scope }, now);
	const answered = version && (await readPeopleOf(tx, by, [version], now)).get(pollId);
	if (!version || !answered || slug === null) throw new NotFound('published poll');
	return {
		slug,
		title: version.content.title,
		answered,
		promises: await readPromises(tx, at, dayOf(now))
	};
}
