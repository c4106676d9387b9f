import type { Tx } from '#db/open.ts';
import { Refused } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { withTexts } from './change-translations.ts';
import { findTranslatedDraft } from './find-translated-draft.ts';
import { saveDraft } from './save-draft.ts';
import { translatable } from './translatable.ts';
import { LONGEST_WORDS } from './translations.ts';

/** Saves the words of one language that a plain form sent, over the revision it was made of; how many changed. What is not in
 *  it stays. */
export async function writeTranslations(
	tx: Tx,
	by: Member,
	sent: { pollId: string; language: string; revision: number; words: ReadonlyMap<string, string> },
	now: Date
): Promise<number> {
	const draft = await findTranslatedDraft(tx, by, sent);
	const known = new Set(translatable(draft.content).map(({ path }) => path));
	const earlier = new Map(Object.entries(draft.content.translations?.[sent.language] ?? {}));
	const changed = [...sent.words]
		.map(([path, words]): [string, string] => [path, words.replace(/\r\n?/g, '\n')])
		.filter(([path, words]) => known.has(path) && words !== (earlier.get(path) ?? ''));
	const long = changed.filter(([, words]) => words.length > LONGEST_WORDS);
	if (long.length > 0)
		throw new Refused(
			'Something is too long. Nothing was saved.',
			Object.fromEntries(
				long.map(([path]) => [path, `This is longer than the ${LONGEST_WORDS} characters that can be kept.`])
			)
		);
	if (changed.length === 0) return 0;
	const content = withTexts(draft.content, sent.language, new Map(changed));
	await saveDraft(tx, by, { pollId: sent.pollId, content, revision: sent.revision }, now);
	return changed.length;
}
