import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { PollContent } from './poll.ts';
import { listPolls } from './poll.store.server.ts';

export type ChosenPoll = { pollId: string; slug: string; title: string; content: PollContent };

/** The published polls of a workspace, and the one asked for; without asking, the one worked on last. */
export async function choosePoll(
	tx: Tx,
	workspaceId: string,
	wanted: string | null
): Promise<{ polls: { id: string; title: string }[]; poll: ChosenPoll | null }> {
	const published = (await listPolls(tx, workspaceId)).flatMap(({ pollId, slug, version }) =>
		version ? [{ pollId, slug, title: version.content.title, content: version.content }] : []
	);
	const poll = wanted ? published.find((each) => each.pollId === wanted) : published[0];
	if (wanted && !poll) throw new NotFound('poll');
	return {
		polls: published.map(({ pollId, title }) => ({ id: pollId, title })),
		poll: poll ?? null
	};
}
