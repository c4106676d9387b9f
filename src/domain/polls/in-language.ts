// A poll as somebody reads it who chose one of its languages.
import type { PollContent } from './poll.ts';
import { translatable, withWords } from './translatable.ts';

/** The poll's own language first, then those that it was translated into. */
export const languagesOf = (content: Pick<PollContent, 'language' | 'translations'>): string[] => [
	...new Set([
		content.language,
		...Object.entries(content.translations ?? {})
			.filter(([, texts]) => Object.values(texts).some((words) => words.trim() !== ''))
			.map(([tag]) => tag)
	])
];

/** Goes with addresses of the poll, so that its reader stays in a language; '' where there is only one. */
export const languageQuery = (
	content: Pick<PollContent, 'language' | 'translations'>,
	tag: string
): string => (languagesOf(content).length > 1 ? `?lang=${tag}` : '');

export type InLanguage = {
	/** In this language as far as it goes; the rest in the poll's own. Its `language` is the one asked for. */
	content: PollContent;
	/** The paths of the words that stand there in the poll's own language. */
	missing: string[];
	/** The language of the words at a path. */
	languageAt: (path: string) => string;
};

export function inLanguage(content: PollContent, tag: string): InLanguage {
	if (tag === content.language) return { content, missing: [], languageAt: () => tag };
	const texts = new Map(
		Object.entries(content.translations?.[tag] ?? {}).filter(([, words]) => words.trim() !== '')
	);
	return {
		content: { ...withWords(content, (path, words) => texts.get(path) ?? words), language: tag },
		missing: translatable(content).flatMap(({ path }) => (texts.has(path) ? [] : [path])),
		languageAt: (path) => (texts.has(path) ? tag : content.language)
	};
}
