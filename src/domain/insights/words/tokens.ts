// Words of an answer, for comparing answers with each other. Never shown: what is shown is always the original.

/** Words in the order written, small, without marks; an apostrophe inside a word goes. */
export function wordsOf(text: string): string[] {
	const words =
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
	return words.map((word) => word.replace(/['’]/, ''));
}
