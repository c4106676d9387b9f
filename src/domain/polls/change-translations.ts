// A poll with a language more or less, or other words in one. Pure: the page that has a script and the plain form do the same.
import type { PollContent } from './poll.ts';
import { placesIn } from './translatable.ts';

type Texts = Record<string, string>;

const textsIn = (content: PollContent, tag: string): Texts | undefined =>
	Object.entries(content.translations ?? {}).find(([each]) => each === tag)?.[1];

/** Its words in a language by their paths; of the poll's own there are none. */
export const textsOf = (content: PollContent, tag: string): Map<string, string> =>
	new Map(
		tag === content.language
			? []
			: Object.entries(textsIn(content, tag) ?? {}).filter(([, words]) => words.trim() !== '')
	);

/** Every language it is being translated into, also where nothing is written yet. */
export const addedLanguages = (content: PollContent): string[] =>
	Object.keys(content.translations ?? {}).filter((tag) => tag !== content.language);

/** Adds these words to those there are; '' takes one back. */
export function withTexts(
	content: PollContent,
	tag: string,
	words: ReadonlyMap<string, string>
): PollContent {
	const all = { ...textsIn(content, tag), ...Object.fromEntries(words) };
	const written = Object.entries(all).filter(([, each]) => each.trim() !== '');
	return { ...content, translations: { ...content.translations, [tag]: Object.fromEntries(written) } };
}

export function withoutLanguage(content: PollContent, tag: string): PollContent {
	const { translations: all = {}, ...rest } = content;
	const others = Object.entries(all).filter(([each]) => each !== tag);
	return others.length > 0 ? { ...rest, translations: Object.fromEntries(others) } : rest;
}

/** Without the words of what is no longer in the poll. What is only empty keeps them: somebody may be rewording it. The very
 *  same content where there are none. */
export function withoutOrphans(content: PollContent): PollContent {
	const all = Object.entries(content.translations ?? {});
	if (all.length === 0) return content;
	const places = placesIn(content);
	const isOrphaned = all.some(([, texts]) => Object.keys(texts).some((path) => !places.has(path)));
	if (!isOrphaned) return content;
	const kept = all.map(([tag, texts]): [string, Texts] => [
		tag,
		Object.fromEntries(Object.entries(texts).filter(([path]) => places.has(path)))
	]);
	return { ...content, translations: Object.fromEntries(kept) };
}
