// A file of translations as it was sent, in either format, told apart by what it is.
import { languageName } from '../../languages/words.ts';
import { refuse } from '../definitions/limits.ts';
import { readCsv } from './csv.ts';
import { MOST, type ReadFile } from './units.ts';
import { readXliff } from './xliff.ts';

/** Throws Refused with a sentence for the field `file`. */
export function readTranslations(bytes: Uint8Array, tag: string): ReadFile {
	if (bytes.length === 0) refuse('Choose the file that came back from the translator.');
	if (bytes.length > MOST.bytes) refuse('It is larger than the 4 MB that are read.');
	const read = readText(textOf(bytes).replace(/^\ufeff/, ''));
	if (read.units.length === 0) refuse('There is no text in it.');
	if (read.language && baseOf(read.language) !== baseOf(tag))
		refuse(
			`It says that it is in ${languageName(read.language.slice(0, 35), 'en')}, and you are at ${languageName(tag, 'en')}.`
		);
	return read;
}

const readText = (text: string): ReadFile => (/^\s*</.test(text) ? readXliff(text) : readCsv(text));
const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

function textOf(bytes: Uint8Array): string {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b)
		refuse('It is a workbook or a zip. Save the sheet as “CSV UTF-8”, and send that.');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return refuse('It is not UTF-8. Save it as “CSV UTF-8”, or as XLIFF in UTF-8.');
	}
}
