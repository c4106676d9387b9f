// The formats in which the words of one language are taken away to be translated.
import { writeCsv } from './csv.ts';
import { writeXliff } from './xliff.ts';

export const TRANSLATION_FILES = {
	xliff: { name: 'XLIFF 1.2', extension: 'xlf', type: 'application/xliff+xml', write: writeXliff },
	csv: { name: 'CSV', extension: 'csv', type: 'text/csv; charset=utf-8', write: writeCsv }
} as const;
export type TranslationFile = keyof typeof TRANSLATION_FILES;
export const isTranslationFile = (said: string): said is TranslationFile =>
	Object.hasOwn(TRANSLATION_FILES, said);
