// The language that answers are written in, told from many at once: a short answer alone would be guessed at.
import snowball from 'snowball-stemmers';
import { detectAll } from 'tinyld/light';

/** Languages whose words are cut to their stems. Others are compared word by word. */
const STEMMED: Record<string, string> = {
	...{ ar: 'arabic', ca: 'catalan', cs: 'czech', da: 'danish', de: 'german', en: 'english', es: 'spanish' },
	...{
		eu: 'basque',
		fi: 'finnish',
		fr: 'french',
		ga: 'irish',
		hu: 'hungarian',
		hy: 'armenian',
		it: 'italian'
	},
	...{ nl: 'dutch', no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian', sv: 'swedish' },
	...{ ta: 'tamil', tr: 'turkish' }
};
/** So much is enough to tell a language, and quick. */
const TEXTS = 400;
const LETTERS = 200;
const MOST_KEPT = 50_000;

/** The commonest language of these texts, as ISO 639-1; null where it cannot be told. */
export function languageOf(texts: readonly string[]): string | null {
	const step = Math.max(1, Math.floor(texts.length / TEXTS));
	const votes = new Map<string, number>();
	// By the alphabet and not as they came: the same texts are the same language in any order.
	const ordered = [...texts].sort();
	for (let at = 0; at < ordered.length; at += step) {
		const text = (ordered[at] ?? '').slice(0, LETTERS);
		const [best] = detectAll(text);
		if (best) votes.set(best.lang, (votes.get(best.lang) ?? 0) + best.accuracy * text.length);
	}
	return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

export type Stem = (word: string) => string;

/** Cuts words of this language to their stems; gives words back whole where nobody wrote how. Remembers what it has cut. */
export function stemIn(language: string | null): Stem {
	const name = language === null ? undefined : STEMMED[language];
	if (name === undefined) return (word) => word;
	const stemmer = snowball.newStemmer(name);
	const known = new Map<string, string>();
	return (word) => {
		const before = known.get(word);
		if (before !== undefined) return before;
		const stem = stemmer.stem(word);
		if (known.size < MOST_KEPT) known.set(word, stem);
		return stem;
	};
}
