// A grid of two asked ratings an item: how important, and how satisfied.
import { z } from 'zod';
import { blankOptions, common, options, optionsProblem } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import type { Mark } from './tally.ts';

export const schema = z.object({ ...common, kind: z.literal('importance'), items: options });
type Importance = z.infer<typeof schema>;

const mark = z.number().int().min(1).max(5).nullable();
const value = z.record(z.string(), z.object({ importance: mark, satisfaction: mark }));
const SIDES = ['importance', 'satisfaction'] as const;

export const importance: KindFile<Importance, Record<string, Mark>> = {
	name: 'Importance and satisfaction',
	schema,
	value,
	control: 'group',
	blank: (question) => ({ ...question, items: blankOptions() }),
	read(question, form, words) {
		const marks: Record<string, Mark> = {};
		for (const { id } of question.items) {
			const given = {
				importance: readMark(text(form, `${field(question.id)}.${id}.i`)),
				satisfaction: readMark(text(form, `${field(question.id)}.${id}.s`))
			};
			if (given.importance === undefined || given.satisfaction === undefined)
				return { problem: words.notOffered };
			if (given.importance === null && given.satisfaction === null) continue;
			marks[id] = { importance: given.importance, satisfaction: given.satisfaction };
		}
		if (Object.keys(marks).length === 0) return nothingGiven(question, words.ask.importance, words);
		if (question.required && question.items.some(({ id }) => marks[id]?.importance == null))
			return {
				problem: words.importanceEachLine
			};
		return { value: marks };
	},
	formValues: (question, marks) =>
		Object.fromEntries(
			Object.entries(marks).flatMap(([id, given]) =>
				SIDES.flatMap((side) =>
					given[side] === null ? [] : [[`${field(question.id)}.${id}.${side[0]}`, [String(given[side])]]]
				)
			)
		),
	describe: (question, marks, words) =>
		question.items
			.flatMap(({ id, label }) => {
				const given = marks[id];
				return given
					? [
							`${label}: ${words.listed([words.importanceSaid(given.importance), words.satisfactionSaid(given.satisfaction)])}`
						]
					: [];
			})
			.join('\n'),
	gap(question) {
		const sentence = optionsProblem(question.items);
		return sentence ? { field: 'options', sentence } : null;
	},
	columns: (question) =>
		question.items.flatMap(({ id, label }) =>
			SIDES.map((side) => ({
				heading: `${question.title} ${label}: ${side}`,
				cell: (marks: Record<string, Mark>) => String(marks[id]?.[side] ?? '')
			}))
		),
	tally: (question, values) => ({
		marks: question.items.map(({ id, label }) => ({
			label,
			marks: values.map((marks) => marks[id] ?? { importance: null, satisfaction: null })
		}))
	})
};

/** 1 to 5; null where it was left out; undefined where it is no mark. */
function readMark(given: string): number | null | undefined {
	if (given === '') return null;
	return /^[1-5]$/.test(given) ? Number(given) : undefined;
}
