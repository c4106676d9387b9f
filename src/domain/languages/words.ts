// The product's own words in the language somebody reads, and how that language is written.
import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { en, type Words } from './en.ts';

const CATALOGUE: Record<string, Words> = { en, de, fr, es, ar };
const PLAIN = 'en';

/** The languages that the product itself speaks. */
export const SPOKEN: readonly string[] = Object.keys(CATALOGUE);

const baseOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** The words in this language or the one it is a kind of; English where there are none. */
export const wordsFor = (tag: string): Words => CATALOGUE[baseOf(tag)] ?? en;

/** The language in which the page itself stands when somebody reads in this one. */
export const pageLanguage = (tag: string): string => (baseOf(tag) in CATALOGUE ? tag : PLAIN);

/** Scripts and languages written from right to left (Unicode: Arab, Hebr, Thaa, Syrc, Nkoo, Adlm). */
const SCRIPTS = /-(arab|hebr|thaa|syrc|nkoo|adlm|rohg)\b/i;
const OTHER_SCRIPT = /^[a-z]{2,3}-[a-z]{4}\b/i;
const RIGHT_TO_LEFT = new Set([
	'ar',
	'arc',
	'ckb',
	'dv',
	'fa',
	'he',
	'ks',
	'ps',
	'sd',
	'syr',
	'ug',
	'ur',
	'yi'
]);

export function directionOf(tag: string): 'ltr' | 'rtl' {
	if (SCRIPTS.test(tag)) return 'rtl';
	return !OTHER_SCRIPT.test(tag) && RIGHT_TO_LEFT.has(baseOf(tag)) ? 'rtl' : 'ltr';
}

/** What a language is called in another; the tag where nobody knows it. */
export function languageName(tag: string, language: string): string {
	try {
		return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** What it calls itself, as it begins a line. */
export function ownName(tag: string): string {
	const name = languageName(tag, tag);
	return name.charAt(0).toLocaleUpperCase(pageLanguage(tag)) + name.slice(1);
}
