// Personal data inside what people wrote, masked before anybody beyond the author's desk reads it.
import { FINDERS, type PersonalKind } from './personal-data.ts';

/** A part of the text as written, in UTF-16 units, the end exclusive. */
export type PersonalSpan = { start: number; end: number; kind: PersonalKind };

/** What stands where something is masked. */
export const SHOWN: Record<PersonalKind, string> = {
	email: '[e-mail]',
	link: '[link]',
	handle: '[account]',
	number: '[number]',
	birth: '[date of birth]',
	postcode: '[postcode]',
	address: '[address]',
	name: '[name]'
};

/** Every place that names or leads to a person, in order, none over another. Where two overlap, the earlier finder wins. */
export function findPersonalData(text: string): PersonalSpan[] {
	const spans: PersonalSpan[] = [];
	for (const { kind, find } of FINDERS)
		for (const { start, end } of find(text))
			if (spans.every((other) => end <= other.start || start >= other.end)) spans.push({ start, end, kind });
	return spans.sort((a, b) => a.start - b.start);
}

/** The text in parts, masked or as written, so that original and masked can stand side by side. */
export function maskedParts(text: string): { written: string; shown: string; kind: PersonalKind | null }[] {
	const parts: { written: string; shown: string; kind: PersonalKind | null }[] = [];
	const plain = (written: string) => written && parts.push({ written, shown: written, kind: null });
	let done = 0;
	for (const { start, end, kind } of findPersonalData(text)) {
		plain(text.slice(done, start));
		parts.push({ written: text.slice(start, end), shown: SHOWN[kind], kind });
		done = end;
	}
	plain(text.slice(done));
	return parts;
}

/** The text with e-mail addresses, links, numbers, dates of birth, addresses and names replaced. */
export const maskPersonalData = (text: string): string =>
	maskedParts(text)
		.map((part) => part.shown)
		.join('');
