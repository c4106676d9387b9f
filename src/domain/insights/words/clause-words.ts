// The words of one clause, as people write them: between spaces, or, in scripts that write none, where a dictionary parts them.

/** `isApart`: something stood between it and the word before. */
export type ClauseWord = { word: string; isApart: boolean };

const BETWEEN_SPACES = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu;
const WITHOUT_SPACES =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Named, so that the machine's own language changes nothing; the dictionary is chosen by the script. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

export const wordsOfClause = (clause: string): ClauseWord[] =>
	(clause.match(BETWEEN_SPACES) ?? []).flatMap((word): ClauseWord[] =>
		WITHOUT_SPACES.test(word)
			? [...segmenter.segment(word)].map(({ segment, index }) => ({ word: segment, isApart: index === 0 }))
			: [{ word, isApart: true }]
	);

/** A run of words, written as it was. */
export const written = (run: readonly ClauseWord[]): string =>
	run.map(({ word, isApart }, at) => (at > 0 && isApart ? ` ${word}` : word)).join('');
