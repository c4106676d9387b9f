// How each kind of personal data is told in a text: by its form, by words that lead to it, or by its check digits. In order:
// whatever a finder has found, later ones leave alone.
import { findNames } from './personal-names.ts';
import { findNumbers } from './personal-numbers.ts';

export type PersonalKind = 'email' | 'link' | 'handle' | 'number' | 'birth' | 'postcode' | 'address' | 'name';
export type Found = { start: number; end: number };
export type Finder = { kind: PersonalKind; find: (text: string) => Found[] };

/** Where the pattern, or its group “it”, stands. */
export function matches(text: string, pattern: RegExp): Found[] {
	return [...text.matchAll(pattern)].map((match) => {
		const it = match.groups?.it ?? match[0];
		const start = match.index + match[0].lastIndexOf(it);
		return { start, end: start + it.length };
	});
}

const byForm =
	(...patterns: RegExp[]) =>
	(text: string) =>
		patterns.flatMap((pattern) => matches(text, pattern));

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const SPELT_EMAIL =
	/[\p{L}\p{N}._%+-]+\s*[[(]\s*at\s*[\])]\s*[\p{L}\p{N}-]+\s*(?:[[(]\s*dot\s*[\])]|\.)\s*\p{L}{2,}/giu;
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)'’]/gi;
const BARE_LINK =
	/(?<![@\p{L}\p{N}.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|eu|uk|de|fr|nl|ch|io)(?:\/[^\s<>"]*[^\s<>".,;:!?)'’]|(?![\p{L}\p{N}.-]))/giu;
const HANDLE = /(?<![\p{L}\p{N}@./])@[\p{L}\p{N}_][\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu;

const MONTH =
	'(?:jan|feb|f[ée]v|mar|m[äa]r|apr|avr|abr|ma[iyo]|jui?n|jul|juil|aug|ao[uû]t|ago|sep|set|okt|oct|ott|nov|de[cz]|d[ée]c|dic|ene|gen|mag|giu|lug)\\p{L}*\\.?';
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s*(?:of\\s+|de\\s+)?${MONTH}(?:\\s+(?:de\\s+)?|,\\s*)\\d{2,4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4})`;
const BORN =
	'(?:d\\.?\\s?o\\.?\\s?b\\.?|date of birth|birth\\s?date|birthday(?: is)?|born(?: on)?|geb(?:oren)?(?: am)?|geburtsdatum|n[ée]e?s?(?: le)?|date de naissance|nacid[oa](?: el)?|fecha de nacimiento|nat[oa](?: il)?|data di nascita|geboortedatum|تاريخ الميلاد)';
const BIRTH = new RegExp(
	`(?<![\\p{L}])${BORN}\\.?\\s*(?:is|was|ist|est|es|è|:|-|,|=|\\()?\\s*(?<it>${DAY})`,
	'giu'
);

const UK_POSTCODE =
	/(?<![\p{L}\p{N}])(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu;
const DUTCH_POSTCODE = /(?<![\p{L}\p{N}])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/gu;
const CANADIAN_POSTCODE = /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d(?![\p{L}\p{N}])/gu;
/** Five digits are a postcode before a town, or after a word or a street that leads to one. */
const FIVE_DIGITS =
	/(?<=(?:^|[,;:(]|\bin|\baus|\bà|\ben|\bPLZ|\bC\.?P\.?|\bcode postal|\bcódigo postal|\bcap|\bzip(?: code)?|\b[A-Z]{2})\s{0,2})(?:[A-Z]{1,2}-)?\d{5}(?:-\d{4})?(?=\s+\p{Lu}\p{Ll}|\s*[.,;)]|\s*$)/gmu;

const SUFFIX =
	'(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Crescent|Cres|Terrace|Place|Pl|Gardens|Gdns|Grove|Hill|Square|Sq|Walk|Row|Mews|Parade|View|Boulevard|Blvd|Park|Rise|Green)';
const CAPITAL = "\\p{Lu}[\\p{L}’'.-]+";
const ADDRESSES = [
	new RegExp(
		`(?<![\\p{L}\\p{N}])(?:(?:[Ff]lat|[Aa]partment|[Aa]pt\\.?|[Uu]nit)\\s+\\d+\\p{L}?,?\\s+)?\\d{1,5}\\p{L}?,?\\s+(?:${CAPITAL}\\s+){1,3}${SUFFIX}(?![\\p{L}])`,
		'gu'
	),
	/(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|gracht|plein|kade)\s+\d{1,4}\s?[a-z]?(?![\p{L}\p{N}])/gu,
	/(?<![\p{L}\p{N}])(?:Am|An der|Auf der|Im|In der|Zum|Zur)\s+(?!Jahr|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Alter|Zimmer)\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\s+\d{1,4}\s?[a-z]?(?![\p{L}\p{N}])/gu,
	/(?<![\p{L}\p{N}])\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av\.|boulevard|bd\.?|place|chemin|impasse|allée|quai|route|cours)\s+(?:(?:de|du|des|la|le|les|l['’]|d['’])\s*)*\p{Lu}[\p{L}’'-]*(?:[\s-](?:(?:de|du|des|la)\s)*\p{Lu}[\p{L}’'-]*){0,3}/giu,
	/(?<![\p{L}\p{N}])(?:calle|c\/|avenida|avda\.?|av\.|plaza|pza\.?|paseo|camino|carrer|rua|travessa|via|viale|piazza|corso|largo)\s+(?:(?:de|del|della|dei|la|las|los|el|da|do|dos|das)\s+)*\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:de|del|la|da|do)\s+)*\p{Lu}[\p{L}’'-]*){0,3},?\s+(?:n[.º°]\s*)?\d{1,4}\p{L}?(?![\p{L}\p{N}])/giu
];

export const FINDERS: Finder[] = [
	{ kind: 'email', find: byForm(EMAIL, SPELT_EMAIL) },
	{ kind: 'link', find: byForm(LINK, BARE_LINK) },
	{ kind: 'handle', find: byForm(HANDLE) },
	{ kind: 'birth', find: byForm(BIRTH) },
	{ kind: 'address', find: byForm(...ADDRESSES) },
	{ kind: 'number', find: findNumbers },
	{ kind: 'postcode', find: byForm(UK_POSTCODE, DUTCH_POSTCODE, CANADIAN_POSTCODE, FIVE_DIGITS) },
	{ kind: 'name', find: findNames }
];
