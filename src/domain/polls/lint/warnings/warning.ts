// A warning advises and never blocks: which words, why, and what would be better. No lint knows what an author means.

export const WARNING_NAMES = {
	leading: 'Leads to an answer',
	'double-barrelled': 'Two questions in one',
	loaded: 'Loaded words',
	absolute: 'Leaves no middle',
	'double-negative': 'Two negatives',
	unbalanced: 'The scale leans to one side',
	hard: 'Hard to read',
	longer: 'Takes longer than stated',
	overlap: 'Two answers fit',
	'no-none': 'No way out',
	untranslated: 'Not in every language'
} as const;
export type WarningId = keyof typeof WARNING_NAMES;

/** A stretch of a text: UTF-16 offsets, the end not included. */
export type Span = { start: number; end: number };

/** What a rule finds in one text. */
export type Finding = {
	spans: Span[];
	/** Why it is a problem, in a sentence. */
	reason: string;
	/** What to do instead, in a sentence. */
	instead: string;
	/** The whole text in better words. Two or more: one question each. Empty where only the author can tell. */
	better: string[];
};

export type Warning = Finding & {
	warning: WarningId;
	/** The field, as the editor knows it. */
	path: string;
	/** The text that the spans lie in; a list's entries stand in it one after another, parted by BETWEEN. */
	text: string;
};

export const BETWEEN = ' / ';

/** Puts `words` in place of a span, and mends the gap: no doubled space, a capital at the start. */
export function replaced(text: string, { start, end }: Span, words: string): string {
	const before = text.slice(0, start);
	const after = text.slice(end);
	const joined = words === '' ? `${before.trimEnd()} ${after.trimStart()}` : before + words + after;
	return capital(
		joined
			.trim()
			.replace(/\s+([?.!,;:])/g, '$1')
			.replace(/ {2,}/g, ' ')
	);
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
export const uncapital = (text: string): string =>
	/^I\b/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

/** Every place where a pattern stands in a text; `group` narrows it to one named part. */
export function placesOf(pattern: RegExp, text: string): (Span & { words: string })[] {
	const every = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
	return [...text.matchAll(every)].flatMap((match) => {
		const marked = match.groups?.mark ?? match[0];
		const start = match.index + match[0].lastIndexOf(marked);
		return marked.trim() === '' ? [] : [{ start, end: start + marked.length, words: marked }];
	});
}
