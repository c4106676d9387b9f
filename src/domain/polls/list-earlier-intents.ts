import type { Tx } from '#db/open.ts';
import type { Intent } from '../intents/intent.ts';
import type { Member } from '../workspaces/membership.ts';
import { listPolls } from './poll-list.store.server.ts';

export type EarlierIntent = { pollId: string; title: string; intent: Intent };

/** More would be a list to search, not a choice. */
const MOST = 12;

/** The statements that polls of this workspace, but for this one, were published under; the latest worked on first. */
export async function listEarlierIntents(tx: Tx, by: Member, pollId = ''): Promise<EarlierIntent[]> {
	const polls = await listPolls(tx, by.workspaceId);
	return polls
		.filter((poll) => poll.pollId !== pollId && poll.version !== null)
		.slice(0, MOST)
		.flatMap(({ pollId: id, version }) =>
			version ? [{ pollId: id, title: version.content.title, intent: version.content.intent }] : []
		);
}
