// A phone number, as people write them in any country. Whether somebody answers it no list of countries can tell, so only
// what can be no number at all is refused: ITU-T E.164 knows at most 15 digits.
import { z } from 'zod';
import { common } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

export const schema = z.object({ ...common, kind: z.literal('phone') });
const WRITTEN = /^\+?[\d\s()./-]+$/;
const [FEWEST, MOST] = [5, 15];
/** Digits of Arabic and Persian keyboards. */
const DIGITS = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];

const latin = (given: string): string =>
	given.replace(/[٠-٩۰-۹]/g, (digit) => String(Math.max(...DIGITS.map((row) => row.indexOf(digit)))));

export const phone: KindFile<z.infer<typeof schema>, string> = {
	name: 'Phone number',
	schema,
	value: z.string(),
	control: 'one',
	read(question, form, words) {
		const given = latin(text(form, field(question.id)))
			.replace(/\s+/g, ' ')
			.trim();
		if (given === '') return nothingGiven(question, words.ask.phone, words);
		const digits = given.replace(/\D/g, '').length;
		if (!WRITTEN.test(given) || digits < FEWEST || digits > MOST || given.length > 40)
			return { problem: words.phoneWritten };
		return { value: given };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (_question, value) => value,
	limit: (_question, words) => words.phoneLimit,
	columns: () => []
};
