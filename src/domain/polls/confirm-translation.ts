import type { Tx } from '#db/open.ts';
import type { Member } from '../workspaces/membership.ts';
import { findTranslatedDraft } from './find-translated-draft.ts';
import { saveDraft } from './save-draft.ts';

/** A translation still fits though its original has changed since. */
export async function confirmTranslation(
	tx: Tx,
	by: Member,
	which: { pollId: string; language: string; path: string },
	now: Date
): Promise<void> {
	const { content, revision, changedOriginals } = await findTranslatedDraft(tx, by, which);
	const left = Object.entries(changedOriginals).map(([tag, originals]) => [
		tag,
		tag === which.language
			? Object.fromEntries(Object.entries(originals).filter(([path]) => path !== which.path))
			: originals
	]);
	const changed = Object.fromEntries(left);
	await saveDraft(tx, by, { pollId: which.pollId, content, revision, changed }, now);
}
