import type { Tx } from '#db/open.ts';
import { listPolls } from '../polls/poll-list.store.server.ts';
import { currentThemes } from './codebook.ts';
import { readCodebook } from './codebook.store.server.ts';

export type Subject = { name: string; room: 'polls' | 'board' };

/** What the audit log may speak of, by id: the polls and themes of a workspace under the names they have now. */
export async function nameSubjects(tx: Tx, workspaceId: string): Promise<Map<string, Subject>> {
	const polls = await listPolls(tx, workspaceId);
	const themes = currentThemes(await readCodebook(tx, workspaceId));
	return new Map<string, Subject>([
		...polls.map(
			(poll) => [poll.pollId, { name: poll.title || 'A poll without a title', room: 'polls' }] as const
		),
		...themes.map((theme) => [theme.id, { name: theme.name, room: 'board' }] as const)
	]);
}
