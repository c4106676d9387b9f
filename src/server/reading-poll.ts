// The doors of the reading room speak of one poll, under one scope of its statement.
import type { Tx } from '../db/open.ts';
import type { Of } from '../domain/insights/assigning/assigner.store.server.ts';
import { mustChoosePoll, type ChosenPoll } from '../domain/polls/choose-poll.ts';
import type { Member } from '../domain/workspaces/membership.ts';

export async function readingPoll(tx: Tx, by: Member, key: string): Promise<{ poll: ChosenPoll; of: Of }> {
	const poll = await mustChoosePoll(tx, by.workspaceId, key);
	return { poll, of: { workspaceId: by.workspaceId, pollId: poll.pollId, scope: poll.scope } };
}
