import type { Tx } from '#db/open.ts';
import { languageName } from '../languages/words.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { addedLanguages } from './change-translations.ts';
import { findDraft } from './poll.store.server.ts';

/** The draft of a poll that has this language, for somebody who may write in it. */
export async function findTranslatedDraft(
	tx: Tx,
	by: Member,
	{ pollId, language }: { pollId: string; language: string }
) {
	const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
	if (!draft) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
	if (!addedLanguages(draft.content).includes(language))
		throw new Refused(
			`This poll is not in ${languageName(language.slice(0, 35), 'en')} any more. Add it first.`
		);
	return draft;
}
