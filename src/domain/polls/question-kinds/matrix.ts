// Several lines, each with one choice, or any number, of the same columns.
import { z } from 'zod';
import { blankOptions, common, labelOf, option, optionsProblem } from './question-parts.ts';
import { PLAIN, type KindFile } from './kind.ts';
import { all, field, nothingGiven } from './reading.ts';
import type { Tally } from './tally.ts';

export const schema = z.object({
	...common,
	kind: z.literal('matrix'),
	items: z.array(option).max(50).default([]),
	columns: z.array(option).max(12).default([]),
	/** How many columns a line may have. */
	choose: z.enum(['one', 'several']).default('one'),
	/** The lines are pains, and the five columns say how much each gets in the way: from not at all (0) to the most (4). */
	severity: z.literal(true).optional()
});
type Matrix = z.infer<typeof schema>;
type Marks = Record<string, string[]>;

export const matrix: KindFile<Matrix, Marks> = {
	name: 'Matrix',
	schema,
	value: z.record(z.string(), z.array(z.string())),
	control: 'group',
	blank: (question) => ({ ...question, items: blankOptions(), columns: blankOptions() }),
	read(question, form, words) {
		const marks: Marks = {};
		for (const { id } of question.items) {
			const given = all(form, `${field(question.id)}.${id}`);
			if (!given.every((one) => question.columns.some((column) => column.id === one)))
				return { problem: words.notOffered };
			if (question.choose === 'one' && given.length > 1) return { problem: words.notOffered };
			if (given.length > 0)
				marks[id] = question.columns.map((column) => column.id).filter((one) => given.includes(one));
		}
		if (Object.keys(marks).length === 0) return nothingGiven(question, words.ask.lines, words);
		const open = question.items.find(({ id }) => !marks[id]);
		if (question.required && open) return { problem: words.answerLineToo(open.label) };
		return { value: marks };
	},
	formValues: (question, marks) =>
		Object.fromEntries(Object.entries(marks).map(([id, chosen]) => [`${field(question.id)}.${id}`, chosen])),
	describe: (question, marks, words) =>
		question.items
			.flatMap(({ id, label }) => (marks[id] ? [`${label}: ${inWords(question, marks[id], words)}`] : []))
			.join('\n'),
	gap(question) {
		const ofItems = optionsProblem(question.items);
		if (ofItems) return { field: 'options', sentence: ofItems };
		const ofColumns = optionsProblem(question.columns);
		if (ofColumns) return { field: 'columns', sentence: ofColumns };
		return question.severity && !asksSeverity(question)
			? {
					field: 'columns',
					sentence: 'How much it gets in the way is five columns, one choice in each line.'
				}
			: null;
	},
	columns: (question) =>
		question.items.map(({ id, label }) => ({
			heading: `${question.title} ${label}`,
			cell: (marks: Marks) => inWords(question, marks[id] ?? [])
		})),
	tally: (question, values) => ({
		...(asksSeverity(question) ? { severity: severityOf(question, values) } : {}),
		lines: question.items.map(({ id, label }) => ({
			label,
			share: question.choose === 'one',
			people: values.filter((marks) => marks[id]).length,
			rows: question.columns.map((column) => ({
				label: column.label,
				people: values.filter((marks) => marks[id]?.includes(column.id)).length
			}))
		}))
	})
};

const SEVERITIES = 5;
const asksSeverity = ({ severity, choose, columns }: Matrix): boolean =>
	severity === true && choose === 'one' && columns.length === SEVERITIES;

/** A line that a person left open did not get in their way enough to be named: 0. */
function severityOf({ items, columns }: Matrix, values: Marks[]): Tally['severity'] {
	const people = values.map((marks) =>
		items.map(({ id }) =>
			Math.max(
				0,
				columns.findIndex((column) => column.id === marks[id]?.[0])
			)
		)
	);
	const pains = items.map(({ label }, pain) => ({
		label,
		counts: columns.map((_column, severity) => people.filter((given) => given[pain] === severity).length)
	}));
	return { pains, people };
}

const inWords = (question: Matrix, chosen: string[], words = PLAIN) =>
	words.listed(chosen.map((id) => labelOf(question.columns, id)));
