// Points shared out over several things, always the same number in all.
import { z } from 'zod';
import { readNumber } from './amount.ts';
import { blankOptions, common, option, optionsProblem, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

export const schema = z.object({
	...common,
	kind: z.literal('sum'),
	items: z.array(option).max(20).default([]),
	total: z.number().int().min(2).max(10000).default(100),
	unit: upTo(40).default('points')
});
type Sum = z.infer<typeof schema>;

export const sum: KindFile<Sum, Record<string, number>> = {
	name: 'Share out points',
	schema,
	value: z.record(z.string(), z.number()),
	control: 'group',
	blank: (question) => ({ ...question, items: blankOptions() }),
	read(question, form, words) {
		const shares: Record<string, number> = {};
		let isTouched = false;
		for (const { id, label } of question.items) {
			const given = text(form, `${field(question.id)}.${id}`).trim();
			const value = given === '' ? 0 : readNumber(given);
			if (value === null || !Number.isInteger(value) || value < 0) return { problem: words.wholeFor(label) };
			isTouched ||= given !== '';
			shares[id] = value;
		}
		if (!isTouched) return nothingGiven(question, words.ask.points(question.total, question.unit), words);
		const given = Object.values(shares).reduce((all, one) => all + one, 0);
		if (given < question.total) return { problem: words.tooFewPoints(given, question.total - given) };
		if (given > question.total) return { problem: words.tooManyPoints(given, given - question.total) };
		return { value: shares };
	},
	formValues: (question, shares) =>
		Object.fromEntries(
			Object.entries(shares).map(([id, value]) => [`${field(question.id)}.${id}`, [String(value)]])
		),
	describe: (question, shares) =>
		question.items.map(({ id, label }) => `${label}: ${shares[id] ?? 0}`).join('\n'),
	gap(question) {
		const sentence = optionsProblem(question.items);
		return sentence ? { field: 'options', sentence } : null;
	},
	limit: ({ total, unit }, words) => words.pointsInAll(total, unit),
	columns: (question) =>
		question.items.map(({ id, label }) => ({
			heading: `${question.title} ${label}`,
			cell: (shares: Record<string, number>) => String(shares[id] ?? '')
		})),
	tally: (question, values) => ({
		numbers: question.items.map(({ id, label }) => ({
			label,
			unit: `of ${question.total} ${question.unit}`.trim(),
			values: values.map((shares) => shares[id] ?? 0)
		}))
	})
};
