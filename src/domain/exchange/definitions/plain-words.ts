// Words out of marked-up text. Whatever is shown is escaped; this is so that nobody reads tags.
import sax from 'sax';
import { z } from 'zod';

/** The entities of HTML, as letters or their codes. */
const NAMED = new Map(
	Object.entries(z.record(z.string(), z.union([z.string(), z.number()])).parse(Reflect.get(sax, 'ENTITIES')))
);

/** The text without its mark-up, and whether there was any beyond line breaks and white space. */
export function plainWords(marked: string): { words: string; hadMarkup: boolean } {
	if (!/[<&]/.test(marked)) return { words: tidy(marked), hadMarkup: false };
	const bare = marked
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
		.replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n')
		.replace(/<li\b[^>]*>/gi, '• ')
		.replace(/<\/?[a-z][^>]*>/gi, '');
	const words = tidy(
		bare
			.replace(/&#(\d{1,7});/g, (_all, code: string) => letter(Number(code)))
			.replace(/&#x([0-9a-f]{1,6});/gi, (_all, code: string) => letter(Number.parseInt(code, 16)))
			.replace(/&([a-zA-Z0-9]{2,8});/g, (all, name: string) => named(name) ?? all)
	);
	const harmless = tidy(marked.replace(/<\/?(p|br|div|span)\s*\/?>/gi, '\n').replaceAll('&nbsp;', ' '));
	return { words, hadMarkup: words.replace(/\s+/g, '') !== harmless.replace(/\s+/g, '') };
}

/** What PostgreSQL keeps, without the white space that mark-up is written with. */
export const tidy = (text: string): string =>
	text
		.replaceAll('\0', '')
		.replace(/\r\n?/g, '\n')
		.replace(/[\u00a0\t ]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();

function named(name: string): string | null {
	const found = NAMED.get(name);
	return typeof found === 'number' ? letter(found) : typeof found === 'string' ? found : null;
}

const letter = (code: number): string =>
	code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
