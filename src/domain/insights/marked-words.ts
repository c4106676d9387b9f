// Somebody's words with the part that a theme was found in, ready to be shown.
import { masked, type Mask } from './words/masks.ts';

export type MarkedWords = { before: string; marked: string; after: string };

const MOST_AROUND = 180;

/** Cuts the words around the span. The masks are of the whole text, so that a name half inside the span is masked, too. */
export function markedWords(
	text: string,
	start: number,
	end: number,
	masks: readonly Mask[] = []
): MarkedWords {
	const inside = start >= 0 && start < end && end <= text.length;
	const [from, to] = inside ? [start, end] : [0, text.length];
	return {
		before: masked(text, masks, 0, from),
		marked: masked(text, masks, from, to),
		after: masked(text, masks, to)
	};
}

/** The same, short enough for a card. */
export function shortWords(words: MarkedWords): MarkedWords {
	const marked =
		words.marked.length > 2 * MOST_AROUND ? `${words.marked.slice(0, 2 * MOST_AROUND)} …` : words.marked;
	const room = Math.max(0, MOST_AROUND - marked.length);
	const before = words.before.length > room ? '… ' : words.before;
	const after = words.after.length > room ? ' …' : words.after;
	return { before, marked, after };
}
