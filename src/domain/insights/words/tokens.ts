// Words of an answer, for comparing answers with each other. Never shown: what is shown is always the original.

const STOP = new Set(
	`a about after all also am an and any are as at be because been being but by can could did do does doing for from get
	got had has have having he her here him his how i if in into is it its just let like me more most my no nor not of off
	on once one only or other our out over own s same she should so some such t than that the their them then there these
	they this those through to too up us very was we were what when where which while who whom why will with would you your
	really thing things much many always ever`.split(/\s+/)
);

/** Lower-case words without the commonest ones, in the order written. */
export function contentWords(text: string): string[] {
	const words =
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
	return words
		.map((word) => word.replace(/['’]s?$|['’]/g, ''))
		.filter((word) => word.length > 1 && !STOP.has(word))
		.map(stem);
}

/** Single words and pairs of neighbours. */
export function features(text: string): string[] {
	const words = contentWords(text);
	return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

/** Cuts the commonest English endings, so that wait, waits and waiting meet. */
function stem(word: string): string {
	if (word.length < 5) return word;
	return word.replace(/(?:ies)$/, 'y').replace(/(?:ing|edly|ed|ly|es|s)$/, '');
}
