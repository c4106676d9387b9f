// Numbers that lead to a person: of phones, of cards and accounts, of people in the registers of their country.
import { matches, type Found } from './personal-data.ts';

/** Digits with what people put between them. Not begun inside a word, a price or a longer number. */
const RUN =
	/(?<![\p{L}\p{N}.,/€$£%-])(?:\+|\(\s?\+?)?\d(?:[ \u00a0().\/-]{0,3}\d){5,20}(?![\p{L}\p{N}]|[.,]\d)/gu;
const WITH_LETTERS: [RegExp, (found: string) => boolean][] = [
	// United Kingdom: National Insurance number.
	[
		/(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu,
		() => true
	],
	// Spain: DNI and NIE, with a letter that checks the digits.
	[/(?<![\p{L}\p{N}])(?:[XYZ]-?\d{7}|\d{8}|\d{2}\.\d{3}\.\d{3})[ -]?[A-Z](?![\p{L}\p{N}])/giu, isSpanish],
	// Italy: codice fiscale.
	[/(?<![\p{L}\p{N}])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/giu, () => true],
	// Accounts: IBAN.
	[/(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[\dA-Z]{2,4}){3,8}(?![\p{L}\p{N}])/gu, isIban],
	// Passports, policies, cases: letters and digits after a word that says so.
	[
		/(?<=\b(?:passport|policy|case|patient|hospital|member(?:ship)?|customer|licen[cs]e|reference|ref|account|Ausweis|Kunden|Versicherten|Pass)\s?-?(?:number|nummer|no|id|num)?\.?\s?(?:is|ist|:|#)?\s{0,2})(?=(?:[A-Z-]*\d){3})[A-Z\d](?:[A-Z\d-]){4,15}(?![\p{L}\p{N}])/giu,
		() => true
	]
];

export function findNumbers(text: string): Found[] {
	const lettered = WITH_LETTERS.flatMap(([pattern, holds]) =>
		matches(text, pattern).filter(({ start, end }) => holds(text.slice(start, end)))
	);
	const runs = matches(text, RUN).filter((found) => leadsToPerson(text, found));
	return [...lettered, ...runs];
}

/** Not every long number is one: dates, times, spans of years, sums of money and counts are left. */
function leadsToPerson(text: string, { start, end }: Found): boolean {
	const written = text.slice(start, end);
	const digits = written.replace(/\D/g, '');
	if (isDateOrTime(written)) return false;
	if (/^\s?(?:€|\$|£|%|euros?\b|pounds?\b|people\b|times\b|miles\b|km\b|steps\b)/i.test(text.slice(end)))
		return false;
	if (/(?:€|\$|£)\s?$/.test(text.slice(0, start))) return false;
	// Grouped by thousands: a count or a sum.
	if (/^\d{1,3}(?:[ .]\d{3})+$/.test(written) && !written.startsWith('0') && digits.length < 10)
		return led(text, start);
	if (/^(?:\+|\(|00)/.test(written)) return digits.length >= 8;
	if (digits.startsWith('0')) return digits.length >= 9 || (digits.length >= 7 && led(text, start));
	return digits.length >= 9 || led(text, start) || (digits.length >= 7 && /^\d{3}[ -]\d{4}$/.test(written));
}

/** A word before it says what number it is. */
const led = (text: string, start: number) =>
	/(?:tel|phone|mobile|cell|ring|call(?: me)?(?: on| at)?|text(?: me)?(?: on)?|number|no|nhs|id|card|account|nummer|telefon|handy|numéro|téléphone|portable|número|teléfono|móvil|numero|telefono|hospital|patient|رقم|هاتف)\p{L}*\.?(?:\s(?:is|on|at|ist|est|es|è|unter|au|al))?\s?[:#]?\s?$/iu.test(
		text.slice(Math.max(0, start - 40), start)
	);

function isDateOrTime(written: string): boolean {
	const parts = written.split(/\D+/).filter(Boolean);
	if (/^\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}$|^(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}$/.test(written))
		return true;
	if (/^(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}$/.test(written)) return true;
	// Dates and times in a row: each part is small or a year.
	const small = parts.every((part) => part.length <= 2 || /^(?:19|20)\d{2}$/.test(part));
	return small && parts.length >= 3 && parts.some((part) => part.length === 4) && !/^[+(0]/.test(written);
}

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
function isSpanish(found: string): boolean {
	const plain = found.toUpperCase().replace(/[^\dA-Z]/g, '');
	const digits = plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
	return LETTERS[Number(digits) % 23] === plain.at(-1);
}

/** ISO 13616: moved and read as one number, it leaves 1 on division by 97. */
function isIban(found: string): boolean {
	const plain = found.replace(/\s/g, '');
	if (plain.length < 15 || plain.length > 34) return false;
	const moved = plain.slice(4) + plain.slice(0, 4);
	const rest = [...moved].reduce((left, sign) => Number(`${left}${parseInt(sign, 36)}`) % 97, 0);
	return rest === 1;
}
