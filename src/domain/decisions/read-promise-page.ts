import type { Database } from '#db/open.ts';
import { enterWorkspace } from '#db/scope.ts';
import { dayOf } from '../calendar.ts';
import { listGone, type PollGone } from '../polls/bin.store.server.ts';
import { listPolls } from '../polls/poll-list.store.server.ts';
import { findWorkspace } from '../workspaces/workspace.store.server.ts';
import type { Promised } from './promise.ts';
import { readPromises } from './read-promises.ts';

export type PromisePage = {
	name: string;
	polls: { slug: string; title: string; closed: boolean; promises: Promised[] }[];
	/** Published polls that were taken down. */
	gone: PollGone[];
};

/** A workspace's published polls and how it kept its word: for anybody. null when there is no such workspace. */
export const readPromisePage = (db: Database, address: string, now: Date): Promise<PromisePage | null> =>
	db.transaction().execute(async (tx) => {
		const workspace = await findWorkspace(tx, address);
		if (!workspace) return null;
		await enterWorkspace(tx, workspace.id);
		const polls: PromisePage['polls'] = [];
		for (const { pollId, slug, version, closed } of await listPolls(tx, workspace.id)) {
			if (!version) continue;
			const promises = await readPromises(tx, { workspaceId: workspace.id, pollId }, dayOf(now));
			polls.push({ slug, title: version.content.title, closed, promises });
		}
		return { name: workspace.name, polls, gone: await listGone(tx, workspace.id) };
	});
