// What a draft most likely is, in the language that people answered in: it need not be the one the poll was written in.
import type { AsksFor } from '../../polls/question-kinds/words.ts';
import { kindOfMany } from './kind-of-words.ts';
import { languageOf } from './language.ts';

/** `all`: answers to the same question, more of them than the draft holds. The poll's own language where they are too few to tell. */
export const kindOfDraft = (
	texts: readonly string[],
	all: readonly string[],
	asksFor: AsksFor,
	pollLanguage: string
): ReturnType<typeof kindOfMany> => kindOfMany(texts, asksFor, languageOf(all) ?? pollLanguage.slice(0, 2));
