import type { Tx } from '#db/open.ts';
import type { Member } from '../../workspaces/membership.ts';
import { currentThemes } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { readSnapshot, type Read } from '../snapshots/read-snapshot.ts';
import type { Theme } from '../theme.ts';

/** The newest snapshot of a poll beside the themes as they are called today. */
export async function readEdition(
	tx: Tx,
	by: Member,
	{ pollId, scope }: { pollId: string; scope: number },
	now = new Date()
): Promise<Read & { themes: Theme[] }> {
	const read = await readSnapshot(tx, { workspaceId: by.workspaceId, pollId, scope }, now);
	return { ...read, themes: currentThemes(await readCodebook(tx, by.workspaceId)) };
}
