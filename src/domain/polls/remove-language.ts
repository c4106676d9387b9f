import type { Tx } from '#db/open.ts';
import type { Member } from '../workspaces/membership.ts';
import { textsOf, withoutLanguage } from './change-translations.ts';
import { findTranslatedDraft } from './find-translated-draft.ts';
import { saveDraft } from './save-draft.ts';

/** Takes a language out of the draft; returns its words, so that it can be put back. */
export async function removeLanguage(
	tx: Tx,
	by: Member,
	which: { pollId: string; language: string },
	now: Date
): Promise<Map<string, string>> {
	const draft = await findTranslatedDraft(tx, by, which);
	const content = withoutLanguage(draft.content, which.language);
	await saveDraft(tx, by, { pollId: which.pollId, content, revision: draft.revision }, now);
	return textsOf(draft.content, which.language);
}
