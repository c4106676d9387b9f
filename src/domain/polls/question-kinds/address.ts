// A postal address, in lines that any country has; whoever needs a state or a district writes it with the place.
import { z } from 'zod';
import { common } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

export const schema = z.object({ ...common, kind: z.literal('address') });

/** Each with what a browser knows it by (HTML, autofill field names). */
export const ADDRESS_LINES = [
	{ id: 'street', autocomplete: 'address-line1' },
	{ id: 'more', autocomplete: 'address-line2' },
	{ id: 'code', autocomplete: 'postal-code' },
	{ id: 'place', autocomplete: 'address-level2' },
	{ id: 'country', autocomplete: 'country-name' }
] as const;
/** Without these a letter finds nobody. */
const NEEDED: readonly string[] = ['street', 'place'];
export const LONGEST_LINE = 150;

export const address: KindFile<z.infer<typeof schema>, Record<string, string>> = {
	name: 'Postal address',
	schema,
	value: z.record(z.string(), z.string()),
	control: 'group',
	read(question, form, words) {
		const value: Record<string, string> = {};
		for (const { id } of ADDRESS_LINES) {
			const line = text(form, `${field(question.id)}.${id}`).trim();
			if (line.length > LONGEST_LINE)
				return { problem: words.shortenLine(words.addressLines[id], line.length - LONGEST_LINE) };
			if (line !== '') value[id] = line;
		}
		if (Object.keys(value).length === 0) return nothingGiven(question, words.ask.address, words);
		const missing = ADDRESS_LINES.filter(({ id }) => NEEDED.includes(id) && !(id in value));
		return missing.length === 0
			? { value }
			: { problem: words.stillMissing(missing.map(({ id }) => words.addressLines[id])) };
	},
	formValues: (question, value) =>
		Object.fromEntries(Object.entries(value).map(([id, line]) => [`${field(question.id)}.${id}`, [line]])),
	describe: (_question, { street, more, code, place, country }) =>
		[street, more, [code, place].filter(Boolean).join(' '), country].filter(Boolean).join('\n'),
	columns: () => []
};
