// A quote counts only where it stands, letter by letter, in the answer it was given for. Where it stands is found here.
import type { Span } from '../sort-answers.ts';

/** The first place of `quote` in the answer as written; null where a model made it up. `sent` is what the model was shown, in
 *  which personal data is masked. Nothing is normalised: an é of two signs is another word than one of one. */
export function findVerbatim(written: string, sent: string, quote: string): Span | null {
	// Half a character stands in no answer, though its unit may.
	if (quote.trim() === '' || !quote.isWellFormed()) return null;
	const [first] = placesOf(written, quote);
	// As often as it was shown: otherwise one of its places is behind a mask, and none can be told from it.
	if (first === undefined || placesOf(sent, quote).length !== placesOf(written, quote).length) return null;
	return { start: first, end: first + quote.length };
}

function placesOf(text: string, quote: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
	return places;
}
