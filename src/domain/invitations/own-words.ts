// A line of the author's own in the letter that invites: kept with the round, so that reminders say it as well.
import { z } from 'zod';

export const MOST_OWN_WORDS = 600;

/** One paragraph, whatever was typed: a letter has one shape. */
const asParagraph = (typed: string): string => typed.replace(/\s+/g, ' ').trim();

export const ownWordsInput = z
	.string()
	.max(MOST_OWN_WORDS, `At most ${MOST_OWN_WORDS} characters.`)
	.transform(asParagraph)
	.default('');

/** The letter with these words after its first sentence; without any, as it is. */
export function withOwnWords<L extends { text: string }>(letter: L, typed: string): L {
	const words = asParagraph(typed);
	if (words === '') return letter;
	const [first = '', ...others] = letter.text.split('\n\n');
	return { ...letter, text: [first, words, ...others].join('\n\n') };
}
