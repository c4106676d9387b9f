import type { Tx } from '#db/open.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotFound } from '../../errors.ts';
import { addedLanguages } from '../../polls/change-translations.ts';
import { findDraft } from '../../polls/poll.store.server.ts';
import type { Member } from '../../workspaces/membership.ts';
import { isTranslationFile, TRANSLATION_FILES } from './translation-files.ts';
import { unitsOf } from './units.ts';

/** The words of the draft in one language, beside the original, as a file for whoever translates it. */
export async function takeTranslations(
	tx: Tx,
	by: Member,
	which: { pollId: string; language: string; format: string },
	now: Date
): Promise<{ file: string; name: string; type: string }> {
	const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId: which.pollId });
	if (!draft) throw new NotFound('poll');
	const { content, slug, changedOriginals } = draft;
	if (!isTranslationFile(which.format)) throw new NotFound('format');
	if (!addedLanguages(content).includes(which.language)) throw new NotFound('language');
	const { extension, type, write } = TRANSLATION_FILES[which.format];
	const units = unitsOf(content, which.language, changedOriginals);
	const file = write(units, { name: slug, own: content.language, tag: which.language });
	await noteAudit(tx, by, { kind: 'definition-taken', subject: which.pollId }, now);
	return { file, name: `${slug}.${which.language}.${extension}`, type };
}
