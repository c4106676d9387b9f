// How many people answered each of many polls: what its board says, and nothing that moves with every answer.
import type { Tx } from '#db/open.ts';
import type { PollVersion } from '../polls/poll.ts';
import type { Member } from '../workspaces/membership.ts';
import { readSnapshot } from './snapshots/read-snapshot.ts';
import { listPeople } from './snapshots/snapshot.store.server.ts';

export type Answered = {
	/** As counted last; null where fewer than k were counted. */
	people: number | null;
	/** The smallest group shown. */
	k: number;
};

/** By the polls' ids. A board is of one scope, so there is one statement a scope: nearly always one for all. Only a poll that
 *  has no snapshot is counted now. */
export async function readPeopleOf(
	tx: Tx,
	{ workspaceId }: Member,
	newest: readonly PollVersion[],
	now: Date
): Promise<Map<string, Answered>> {
	const answered = new Map<string, Answered>();
	for (const scope of new Set(newest.map((version) => version.scope))) {
		const versions = newest.filter((version) => version.scope === scope);
		const ids = versions.map(({ pollId }) => pollId);
		const counts = await listPeople(tx, workspaceId, ids, scope);
		for (const { pollId, content } of versions) {
			const counted =
				counts.get(pollId) ??
				(await readSnapshot(tx, { workspaceId, pollId, scope }, now)).snapshot?.content.people;
			answered.set(pollId, { people: counted ?? null, k: content.intent.seenBy.smallestGroup });
		}
	}
	return answered;
}
