import type { Tx } from '#db/open.ts';
import { z } from 'zod';
import { Refused } from '../../errors.ts';
import { withTexts } from '../../polls/change-translations.ts';
import { followOriginals } from '../../polls/changed-originals.ts';
import { findTranslatedDraft } from '../../polls/find-translated-draft.ts';
import { saveDraft } from '../../polls/save-draft.ts';
import type { Member } from '../../workspaces/membership.ts';
import { readTranslations } from './read-translations.ts';
import { judge, type Line } from './report.ts';
import { MOST, type ReadUnit } from './units.ts';

type Which = { pollId: string; language: string };

/** What would become of a file: nothing is stored. `carried` takes it to `importTranslations` once its report was read. */
export async function reportTranslations(
	tx: Tx,
	by: Member,
	which: Which,
	bytes: Uint8Array
): Promise<{ lines: Line[]; words: number; carried: string }> {
	const { content } = await findTranslatedDraft(tx, by, which);
	const { units } = readTranslations(bytes, which.language);
	const { lines, words } = judge(content, which.language, units);
	const taken = units.filter(({ path, target }) => words.has(path) && target.trim() !== '');
	return { lines, words: words.size, carried: JSON.stringify(taken) };
}

const carriedUnits = z
	.array(
		z.object({
			path: z.string().max(200),
			source: z.string().max(MOST.text).nullable(),
			target: z.string().max(MOST.text)
		})
	)
	.max(MOST.units);

/** Writes the words of a file into the draft; how many. What stands there and is not in it stays. */
export async function importTranslations(
	tx: Tx,
	by: Member,
	which: Which & { carried: string },
	now: Date
): Promise<number> {
	const { content, revision, changedOriginals } = await findTranslatedDraft(tx, by, which);
	const { words, originals } = judge(content, which.language, unitsIn(which.carried));
	if (words.size === 0) throw new Refused('There is nothing in this file that is not here already.');
	const translated = withTexts(content, which.language, words);
	const { [which.language]: known, ...others } = followOriginals(changedOriginals, content, translated);
	const old = { ...known, ...Object.fromEntries(originals) };
	const changed = Object.keys(old).length > 0 ? { ...others, [which.language]: old } : others;
	await saveDraft(tx, by, { pollId: which.pollId, content: translated, revision, changed }, now);
	return words.size;
}

function unitsIn(carried: string): ReadUnit[] {
	try {
		return carriedUnits.parse(JSON.parse(carried));
	} catch {
		throw new Refused('What was read could not be taken. Send the file again.');
	}
}
