// An answer cut where a coding or a mark begins or ends. Put together again the pieces are the answer, letter for letter.
type Span = { start: number; end: number };
export type Piece = { start: number; words: string; look: '' | 'coded' | 'chosen' };

/** A coding of the whole answer marks nothing in it. */
export function inPieces(text: string, codings: readonly Span[], marked: Span | null): Piece[] {
	const parts = codings.filter(({ start, end }) => start > 0 || end < text.length);
	const cuts = [...parts, ...(marked ? [marked] : [])].flatMap(({ start, end }) => [start, end]);
	const places = [...new Set([0, ...cuts, text.length])]
		.filter((at) => at >= 0 && at <= text.length)
		.sort((a, b) => a - b);
	const covers = ({ start, end }: Span, at: number) => start <= at && at < end;
	return places.slice(0, -1).map((start, at) => ({
		start,
		words: text.slice(start, places[at + 1]),
		look: marked && covers(marked, start) ? 'chosen' : parts.some((one) => covers(one, start)) ? 'coded' : ''
	}));
}
