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
	read(question, form, words) {
		const given = text(form, field(question.id));
		if (given.trim() === '') return nothingGiven(question, words.ask.number, words);
		const value = readNumber(given);
		if (value === null) return { problem: words.inDigits };
		if (question.whole && !Number.isInteger(value)) return { problem: words.whole };
		const problem = boundsProblem(value, question, words);
		return problem ? { problem } : { value };
	},
	formValues: (question, value) => ({ [field(question.id)]: [String(value)] }),
	describe: (question, value) => `${value}${question.unit ? ` ${question.unit}` : ''}`,
	gap: ({ least, most }) =>
		least !== undefined && most !== undefined && least > most
			? { field: 'least', sentence: 'The least is more than the most. Nobody could answer this.' }
			: null,
	limit: ({ least, most, unit, whole = false }, words) =>
		least !== undefined || most !== undefined || unit ? words.numberLimit(least, most, unit, whole) : '',
	columns: (question) => [
		{ heading: question.unit ? `${question.title} (${question.unit})` : question.title, cell: String }
	],
	tally: (question, values) => ({ numbers: [{ label: question.title, unit: question.unit, values }] })
};
