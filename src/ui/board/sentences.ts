// The sentences of an answer, with where each stands in it: a part can be marked without a pointer.
export type Sentence = { words: string; start: number; end: number; number: number; of: number };

/** In UTF-16 units of the answer as written; the end is exclusive. */
export function sentencesOf(text: string): Sentence[] {
	const parts = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].filter(
		({ segment }) => segment.trim() !== ''
	);
	return parts.map(({ segment, index }, at) => ({
		words: segment.trim(),
		start: index + segment.length - segment.trimStart().length,
		end: index + segment.trimEnd().length,
		...{ number: at + 1, of: parts.length }
	}));
}

/** The sentence after what is marked, or before it where `step` is -1; after the last comes the first. */
export function nextSentence(
	text: string,
	marked: { start: number; end: number } | null,
	step: 1 | -1
): Sentence | null {
	const all = sentencesOf(text);
	if (!marked) return all.at(step === 1 ? 0 : -1) ?? null;
	const on = all.findIndex(({ end }) => marked.start < end);
	return all.at((on + step) % all.length) ?? null;
}
