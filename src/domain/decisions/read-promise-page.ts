import type { Database } from '#db/open.ts';
import { enterWorkspace } from '#db/scope.ts';
import { dayOf } from '../calendar.ts';
import { chooseLanguage } from '../languages/choose-language.ts';
import { listGone, type PollGone } from '../polls/bin.store.server.ts';
import { inLanguage, languagesOf } from '../polls/in-language.ts';
import type { PollContent } from '../polls/poll.ts';
import { listPolls } from '../polls/poll-list.store.server.ts';
import { findWorkspace } from '../workspaces/workspace.store.server.ts';
import type { Promised } from './promise.ts';
import { readPromises } from './read-promises.ts';

export type PromisePage = {
	name: string;
	/** `language`: of the title. */
	polls: { slug: string; title: string; language: string; closed: boolean; promises: Promised[] }[];
	/** Published polls that were taken down. */
	gone: PollGone[];
};

/** A workspace's published polls and how it kept its word: for anybody, in their language where a poll has it. null when
 *  there is no such workspace. */
export const readPromisePage = (
	db: Database,
	address: string,
	now: Date,
	language = 'en'
): Promise<PromisePage | null> =>
	db.transaction().execute(async (tx) => {
		const workspace = await findWorkspace(tx, address);
		if (!workspace) return null;
		await enterWorkspace(tx, workspace.id);
		const polls: PromisePage['polls'] = [];
		for (const { pollId, slug, version, closed } of await listPolls(tx, workspace.id)) {
			if (!version) continue;
			const promises = await readPromises(tx, { workspaceId: workspace.id, pollId }, dayOf(now));
			polls.push({ slug, ...titleIn(version.content, language), closed, promises });
		}
		return { name: workspace.name, polls, gone: await listGone(tx, workspace.id) };
	});

function titleIn(content: PollContent, wanted: string): { title: string; language: string } {
	const language = chooseLanguage(languagesOf(content), { asked: wanted });
	const read = inLanguage(content, language);
	return { title: read.content.title, language: read.languageAt('title') };
}
