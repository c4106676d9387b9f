// In which language a page is read: told once by its layout. Where nobody tells, as at the desk, it is English.
import { getContext, setContext } from 'svelte';
import type { Words } from '#domain/languages/en.ts';
import { pageLanguage, wordsFor } from '#domain/languages/words.ts';

export type Reading = {
	/** In which the poll is shown. */
	language: string;
	/** In which it was written: of all that has no words in the other. */
	own: string;
	/** The paths of what has none. */
	missing: string[];
	/** All that can be chosen. */
	languages: string[];
};

export type Reader = Reading & {
	words: Words;
	/** The language of the poll's words at a path, where it is another than that of the page. */
	lang: (path: string) => string | undefined;
	/** Where a form goes: the language goes with it. */
	to: (action: string) => string;
};

const KEY = Symbol('reader');

function readerOf(reading: Reading): Reader {
	const missing = new Set(reading.missing);
	const page = pageLanguage(reading.language);
	return {
		...reading,
		words: wordsFor(reading.language),
		lang: (path) => {
			const its = missing.has(path) ? reading.own : reading.language;
			return its === page ? undefined : its;
		},
		to: (action) => `?/${action}${reading.languages.length > 1 ? `&lang=${reading.language}` : ''}`
	};
}

export const ENGLISH: Reading = { language: 'en', own: 'en', missing: [], languages: [] };
const AT_DESK = readerOf(ENGLISH);

export const giveReader = (reading: Reading): Reader => setContext(KEY, readerOf(reading));
export const useReader = (): Reader => getContext<Reader | undefined>(KEY) ?? AT_DESK;
