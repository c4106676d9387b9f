// How many people answered each of many polls, by the same gateway and the same smallest group as on each one's board.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import type { PollVersion } from '../polls/poll.ts';
import type { Member } from '../workspaces/membership.ts';
import { informing } from './reading-purposes.ts';
import { countPeopleOf } from './reading.store.server.ts';

export type Answered = {
	/** null where fewer than k answered. */
	people: number | null;
	/** The smallest group shown. */
	k: number;
};

/** By the polls' ids. A purpose is of one scope, so there is one statement a scope: nearly always one for all. */
export async function readPeopleOf(
	tx: Tx,
	by: Member,
	newest: readonly PollVersion[]
): Promise<Map<string, Answered>> {
	const answered = new Map<string, Answered>();
	for (const scope of new Set(newest.map((version) => version.scope))) {
		const versions = newest.filter((version) => version.scope === scope);
		const ids = versions.map(({ pollId }) => pollId);
		const counts = await forPurpose(tx, informing(by, scope), () => countPeopleOf(tx, by.workspaceId, ids));
		for (const { pollId, content } of versions) {
			const k = content.intent.seenBy.smallestGroup;
			const people = counts.get(pollId) ?? 0;
			answered.set(pollId, { people: people < k ? null : people, k });
		}
	}
	return answered;
}
