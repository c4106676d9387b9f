import type { Tx } from '#db/open.ts';
import { mayReadAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes, type Codebook } from '../codebook.ts';
import { readSnapshot } from '../snapshots/read-snapshot.ts';

/** The themes whose page this member may open: all for those who read answers, else those that the board shows. */
export async function readShownThemes(
	tx: Tx,
	by: Member,
	{ pollId, scope }: { pollId: string; scope: number },
	book: Codebook,
	now = new Date()
): Promise<Set<string>> {
	const ids = currentThemes(book).map(({ id }) => id);
	if (mayReadAnswers(by)) return new Set(ids);
	const { snapshot } = await readSnapshot(tx, { workspaceId: by.workspaceId, pollId, scope }, now);
	const told = new Set(snapshot?.content.themes.map(({ id }) => id));
	return new Set(ids.filter((id) => told.has(id)));
}
