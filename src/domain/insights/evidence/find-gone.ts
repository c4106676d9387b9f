import type { Tx } from '#db/open.ts';
import { NotAllowed } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { codebookFrom, themeAfterMerges } from '../codebook.ts';
import { listChanges } from '../codebook.store.server.ts';

export type Gone = {
	name: string;
	/** The theme it counts under now; null: it was taken off the board. */
	into: { id: string; name: string } | null;
	/** The change to undo. */
	number: number;
};

/** Why a theme is not on the board any more, and by which change; null where it is, or never was. */
export async function findGone(tx: Tx, by: Member, themeId: string): Promise<Gone | null> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('change the codebook');
	const changes = await listChanges(tx, by.workspaceId);
	const book = codebookFrom(changes);
	const theme = book.themes.get(themeId);
	if (!theme || !(theme.retired || book.mergedInto.has(themeId))) return null;
	const last = changes.findLast(
		({ number, change }) =>
			!book.undone.has(number) &&
			((change.type === 'theme-rejected' && change.themeId === themeId) ||
				(change.type === 'themes-merged' && change.from === themeId))
	);
	const into = book.mergedInto.has(themeId) ? book.themes.get(themeAfterMerges(book, themeId)) : undefined;
	return last
		? { name: theme.name, into: into ? { id: into.id, name: into.name } : null, number: last.number }
		: null;
}
