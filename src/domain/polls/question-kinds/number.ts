// A number, in a unit, within bounds.
import { z } from 'zod';
import { boundsProblem, readNumber } from './amount.ts';
import { common, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

const bound = z.number().min(-1e12).max(1e12).optional();
export const schema = z.object({
	...common,
	kind: z.literal('number'),
	least: bound,
	most: bound,
	/** Only whole numbers. */
	whole: z.literal(true).optional(),
	unit: upTo(40).default('')
});
type Amount = z.infer<typeof schema>;

export const number: KindFile<Amount, number> = {
	name: 'Number',
	schema,
	value: z.number(),
	control: 'one',
	read(question, form) {
		const given = text(form, field(question.id));
		if (given.trim() === '') return nothingGiven(question, 'Write a number');
		const value = readNumber(given);
		if (value === null) return { problem: 'Write a number in digits, for example 12 or 12.5.' };
		if (question.whole && !Number.isInteger(value)) return { problem: 'Write a whole number.' };
		const problem = boundsProblem(value, question);
		return problem ? { problem } : { value };
	},
	formValues: (question, value) => ({ [field(question.id)]: [String(value)] }),
	describe: (question, value) => `${value}${question.unit ? ` ${question.unit}` : ''}`,
	gap: ({ least, most }) =>
		least !== undefined && most !== undefined && least > most
			? { field: 'least', sentence: 'The least is more than the most. Nobody could answer this.' }
			: null,
	limit: ({ least, most, unit, whole }) => {
		const what = whole ? 'A whole number' : 'A number';
		const where =
			least !== undefined && most !== undefined
				? ` from ${least} to ${most}`
				: least !== undefined
					? ` from ${least} up`
					: most !== undefined
						? ` up to ${most}`
						: '';
		return where || unit ? `${what}${where}${unit ? ` (${unit})` : ''}.` : '';
	},
	columns: (question) => [
		{ heading: question.unit ? `${question.title} (${question.unit})` : question.title, cell: String }
	],
	tally: (question, values) => ({ numbers: [{ label: question.title, unit: question.unit, values }] })
};
