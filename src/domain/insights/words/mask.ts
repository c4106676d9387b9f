// Personal data inside what people wrote, masked before anybody beyond the author's desk reads it.

const PATTERNS: [RegExp, string][] = [
	[/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[e-mail]'],
	[/\bhttps?:\/\/\S+/gi, '[link]'],
	[/(?<![\p{L}\p{N}])\+?\d[\d\s().-]{7,}\d(?![\p{L}\p{N}])/gu, '[number]'],
	[/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi, '[postcode]'],
	[
		/\b(Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Nurse|Sister)\.?\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?/gu,
		'$1 [name]'
	],
	[
		/\b([Mm]y name is|I am called|[Cc]alled|[Nn]amed)\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?/gu,
		'$1 [name]'
	]
];

/** The text with e-mail addresses, links, long numbers, postcodes and introduced names replaced. */
export const maskPersonalData = (text: string): string =>
	PATTERNS.reduce((masked, [pattern, put]) => masked.replace(pattern, put), text);
