// Which questions ask who the person is: by their kind, or, where the answer is free text, by their words.
import { namesPerson } from '../naming.ts';
import type { Span } from './warnings/warning.ts';

/** Kinds in which a person may write anything. Other kinds only take what was offered, which names nobody. */
export const FREE_TEXT_KINDS: readonly string[] = ['short', 'long'];

const THING =
	'(?:e-?mail(?: address)?|(?:tele)?phone(?: number)?|mobile(?: number)?|(?:(?:full|first|last|family|your) )?name|surname|(?:(?:home|postal|street) )?address|post ?code|zip ?code|date of birth|signature|IP address|customer number|passport number)';
/** “the first half of”: part of a post code names a region, not a person. */
const PART = /\b(first|last|half|part|digits?|letters?|area|district)\b.{0,24}\b(post|zip) ?code/i;
const ASKS = [
	new RegExp(`^\\W*(?:your\\s+)?${THING}\\s*(?:[?:.,(]|and\\b|or\\b|$)`, 'i'),
	new RegExp(
		`\\b(?:what(?:[’']s| is| are)|which is|enter|give(?: us)?|leave|type|write(?: down)?|provide|share|tell us|fill in|confirm|add)\\s+(?:\\w+\\s+)?(?:your|a|an|the)?\\s*(?:\\w+\\s+)?${THING}\\s*(?:[?:.,(]|and\\b|or\\b|so\\b|here\\b|below\\b|if\\b|to\\b|$)`,
		'i'
	)
];

export const asksWho = (question: { kind: string; title: string }): boolean =>
	namesPerson(question) || whoWords(question) !== null;

/** The words of a free question that ask for it; null where none do. */
export function whoWords(question: { kind: string; title: string }): Span | null {
	if (!FREE_TEXT_KINDS.includes(question.kind) || PART.test(question.title)) return null;
	const asked = ASKS.map((asks) => asks.exec(question.title)).find((found) => found !== null);
	if (!asked) return null;
	const thing = new RegExp(THING, 'i').exec(asked[0]);
	const start = asked.index + (thing?.index ?? 0);
	return { start, end: start + (thing?.[0] ?? asked[0]).length };
}

/** A data item or something recorded without asking that names a person, by its words. */
export const wordsNamePerson = (words: string): boolean =>
	!PART.test(words) &&
	new RegExp(`^\\W*(?:your |the |their )?${THING}(?:es|s)?\\W*$`, 'i').test(words.trim());
