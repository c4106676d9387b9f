// The words of the language in which the page stands: each language has a script of its own, which holds no other.
import { wordsFor } from '#domain/languages/words.ts';

export const { road, device, kinds } = wordsFor(document.documentElement.lang);
