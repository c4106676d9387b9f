import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { addedLanguages, withTexts } from './change-translations.ts';
import { findDraft } from './poll.store.server.ts';
import { saveDraft } from './save-draft.ts';
import { languageTag } from './translations.ts';

/** Respondents choose from a list of them. */
export const MOST_LANGUAGES = 40;

/** Begins to translate a poll; `words`: what comes back where the language was taken out before. */
export async function addLanguage(
	tx: Tx,
	by: Member,
	added: { pollId: string; language: string; words?: ReadonlyMap<string, string> },
	now: Date
): Promise<void> {
	const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId: added.pollId });
	if (!draft) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
	const { content, revision } = draft;
	const tag = languageTag.safeParse(added.language);
	if (!tag.success) throw new Refused('Choose a language.', { language: 'Choose a language from the list.' });
	if ([content.language, ...addedLanguages(content)].includes(tag.data))
		throw new Refused('This poll has that language already.', {
			language: 'Choose one it does not have yet.'
		});
	if (addedLanguages(content).length >= MOST_LANGUAGES)
		throw new Refused('There are too many languages.', { language: `A poll has at most ${MOST_LANGUAGES}.` });
	const translated = withTexts(content, tag.data, added.words ?? new Map());
	await saveDraft(tx, by, { pollId: added.pollId, content: translated, revision }, now);
}
