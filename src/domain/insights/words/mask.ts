// Personal data inside what people wrote, masked before anybody beyond the author's desk reads it.

/** A place in the text as written, in UTF-16 units; `put`: what stands there for others. */
export type Mask = { start: number; end: number; put: string };

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?`;
const PATTERNS: [RegExp, string][] = [
	[/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[e-mail]'],
	[/\bhttps?:\/\/\S+/gi, '[link]'],
	[/(?<![\p{L}\p{N}])\+?\d[\d\s().-]{7,}\d(?![\p{L}\p{N}])/gu, '[number]'],
	[/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi, '[postcode]'],
	[new RegExp(String.raw`(?<=\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Nurse|Sister)\.?\s+)${NAME}`, 'gu'), '[name]'],
	[new RegExp(String.raw`(?<=\b(?:[Mm]y name is|I am called|[Cc]alled|[Nn]amed)\s+)${NAME}`, 'gu'), '[name]']
];

/** E-mail addresses, links, long numbers, postcodes and introduced names, in order, none inside another. */
export const findPersonalData = (text: string): Mask[] =>
	inOrder(
		PATTERNS.flatMap(([pattern, put]) =>
			[...text.matchAll(pattern)].map(({ 0: found, index }) => ({
				...{ start: index, end: index + found.length },
				put
			}))
		)
	);

/** Masks in order; two that overlap are one. */
export function inOrder(masks: readonly Mask[]): Mask[] {
	const ordered: Mask[] = [];
	for (const mask of [...masks].sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = ordered.at(-1);
		if (last && mask.start < last.end)
			ordered[ordered.length - 1] = { ...last, end: Math.max(last.end, mask.end) };
		else ordered.push(mask);
	}
	return ordered;
}

/** The text from `from` to `to` with these masks in place. One that begins before stands there, and not here again. */
export function masked(text: string, masks: readonly Mask[], from = 0, to = text.length): string {
	let words = '';
	let at = from;
	for (const { start, end, put } of masks) {
		if (end <= at || start >= to) continue;
		words += text.slice(at, Math.max(at, start)) + (start >= from ? put : '');
		at = Math.min(end, to);
	}
	return words + text.slice(at, to);
}

/** The text with everything that `findPersonalData` finds replaced. */
export const maskPersonalData = (text: string): string => masked(text, findPersonalData(text));
