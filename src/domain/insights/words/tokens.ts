// Words of an answer, for comparing answers with each other. Never shown: what is shown is always the original.

const STOP = new Set(
	`a about after all also am an and any are as at be because been being but by can could did do does doing for from get
	got had has have having he her here him his how i if in into is it its just let like me more most my no nor not of off
	on once one only or other our out over own s same she should so some such t than that the their them then there these
	they this those through to too up us very was we were what when where which while who whom why will with would you your
	really thing things much many always ever`.split(/\s+/)
);

/** Words without the commonest ones, in the order written: as they stand, and cut to their stems. */
export function contentWords(text: string): { word: string; stem: string }[] {
	const words =
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
	return words
		.map((word) => word.replace(/['’]s?$|['’]/g, ''))
		.filter((word) => word.length > 1 && !STOP.has(word))
		.map((word) => ({ word, stem: stem(word) }));
}

/** The commonest spelling of each stem in these texts. */
export function spellings(texts: readonly string[]): Map<string, string> {
	const counts = new Map<string, Map<string, number>>();
	for (const { word, stem } of texts.flatMap(contentWords)) {
		const words = counts.get(stem) ?? new Map<string, number>();
		counts.set(stem, words.set(word, (words.get(word) ?? 0) + 1));
	}
	const commonest = (words: Map<string, number>) =>
		[...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
	return new Map([...counts].map(([stem, words]) => [stem, commonest(words)]));
}

/** Single words and pairs of neighbours. */
export function features(text: string): string[] {
	const words = contentWords(text).map((each) => each.stem);
	return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

/** Cuts the commonest English endings, so that wait, waits and waiting meet. */
function stem(word: string): string {
	if (word.length < 5) return word;
	return word.replace(/(?:ies)$/, 'y').replace(/(?:ing|edly|ed|ly|es|s)$/, '');
}
