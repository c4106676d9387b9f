// How many years of school a text asks for: the Flesch-Kincaid grade, for English.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The grade, rounded to whole years, at least 1; null for fewer than eight words, where it says nothing. */
export function readingGrade(text: string): number | null {
	const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
	if (words.length < 8) return null;
	const sentences = text.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
	const grade = fleschKincaid({
		sentence: Math.max(1, sentences),
		word: words.length,
		syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
	});
	return Math.max(1, Math.round(grade));
}

export const PLAIN_GRADE = 8;
