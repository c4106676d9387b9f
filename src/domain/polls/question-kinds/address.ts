// A postal address, in lines that any country has; whoever needs a state or a district writes it with the place.
import { z } from 'zod';
import { common } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

export const schema = z.object({ ...common, kind: z.literal('address') });

/** Each with its label, and what a browser knows it by (HTML, autofill field names). */
export const ADDRESS_LINES = [
	{ id: 'street', label: 'Street and number', autocomplete: 'address-line1' },
	{ id: 'more', label: 'Further line', autocomplete: 'address-line2' },
	{ id: 'code', label: 'Postal code', autocomplete: 'postal-code' },
	{ id: 'place', label: 'Town, and state where there is one', autocomplete: 'address-level2' },
	{ id: 'country', label: 'Country', autocomplete: 'country-name' }
] as const;
/** Without these a letter finds nobody. */
const NEEDED: readonly string[] = ['street', 'place'];
export const LONGEST_LINE = 150;

export const address: KindFile<z.infer<typeof schema>, Record<string, string>> = {
	name: 'Postal address',
	schema,
	value: z.record(z.string(), z.string()),
	control: 'group',
	read(question, form) {
		const value: Record<string, string> = {};
		for (const { id, label } of ADDRESS_LINES) {
			const line = text(form, `${field(question.id)}.${id}`).trim();
			if (line.length > LONGEST_LINE)
				return { problem: `Shorten “${label}” by ${line.length - LONGEST_LINE} characters.` };
			if (line !== '') value[id] = line;
		}
		if (Object.keys(value).length === 0) return nothingGiven(question, 'Write the address');
		const missing = ADDRESS_LINES.filter(({ id }) => NEEDED.includes(id) && !(id in value));
		return missing.length === 0
			? { value }
			: { problem: `Still missing: ${missing.map(({ label }) => `“${label}”`).join(' and ')}.` };
	},
	formValues: (question, value) =>
		Object.fromEntries(Object.entries(value).map(([id, line]) => [`${field(question.id)}.${id}`, [line]])),
	describe: (_question, { street, more, code, place, country }) =>
		[street, more, [code, place].filter(Boolean).join(' '), country].filter(Boolean).join('\n'),
	columns: () => []
};
