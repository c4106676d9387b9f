import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { PollContent } from './poll.ts';
import { listPolls } from './poll-list.store.server.ts';
import { listVersions } from './poll.store.server.ts';

export type ChosenPoll = {
	/** What a link names it by: its id, and with `@1` an earlier scope of its statement. */
	key: string;
	pollId: string;
	slug: string;
	title: string;
	content: PollContent;
	/** The scope of the statement under which answers are read. */
	scope: number;
	/** Links to the other scopes there are, the newest first, each with the day from which it was asked under. */
	otherScopes: { key: string; from: Date; isNewest: boolean }[];
};

/** The poll that a key names, leaving out under which scope. */
export const pollIdOf = (key: string): string => key.split('@')[0] ?? '';

/** The published polls of a workspace, and the one asked for by its key; without asking, the one worked on last. */
export async function choosePoll(
	tx: Tx,
	workspaceId: string,
	key: string | null
): Promise<{ polls: { id: string; title: string }[]; poll: ChosenPoll | null }> {
	const all = (await listPolls(tx, workspaceId)).filter((each) => each.version !== null);
	// Those in the archive stand last.
	const published = [...all.filter((each) => !each.archived), ...all.filter((each) => each.archived)];
	const polls = published.map(({ pollId, title, version }) => ({
		id: pollId,
		title: version?.content.title ?? title
	}));
	const line = key ? published.find((each) => each.pollId === pollIdOf(key)) : published[0];
	if (key && !line) throw new NotFound('poll');
	if (!line?.version) return { polls, poll: null };

	const { pollId, slug, version: newest } = line;
	const versions = await listVersions(tx, { workspaceId, pollId });
	const scope = Number(key?.split('@')[1] ?? newest.scope);
	const under = versions.find((each) => each.scope === scope);
	if (!under) throw new NotFound('statement');
	const keyOf = (other: number) => (other === newest.scope ? pollId : `${pollId}@${other}`);
	const otherScopes = [...new Set(versions.map((each) => each.scope))]
		.filter((other) => other !== scope)
		.map((other) => ({
			key: keyOf(other),
			from: versions.findLast((each) => each.scope === other)?.publishedAt ?? under.publishedAt,
			isNewest: other === newest.scope
		}));
	const { content } = under;
	return {
		polls,
		poll: { key: keyOf(scope), pollId, slug, title: content.title, content, scope, otherScopes }
	};
}

/** The one poll that a key names. */
export async function mustChoosePoll(tx: Tx, workspaceId: string, key: string): Promise<ChosenPoll> {
	const { poll } = await choosePoll(tx, workspaceId, key || null);
	if (!poll) throw new NotFound('poll');
	return poll;
}
