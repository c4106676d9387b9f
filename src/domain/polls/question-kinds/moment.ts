// A day, or a time of day.
import { z } from 'zod';
import { common } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

const day = z.iso.date().optional();
export const dateSchema = z.object({ ...common, kind: z.literal('date'), from: day, until: day });
export const timeSchema = z.object({ ...common, kind: z.literal('time') });

export const date: KindFile<z.infer<typeof dateSchema>, string> = {
	name: 'Date',
	schema: dateSchema,
	value: z.iso.date(),
	control: 'one',
	read(question, form, words) {
		const given = text(form, field(question.id)).trim();
		if (given === '') return nothingGiven(question, words.ask.day, words);
		const read = z.iso.date().safeParse(given);
		if (!read.success || given < '1000') return { problem: words.dayWritten };
		if (question.from && given < question.from) return { problem: words.dayOrLater(question.from) };
		if (question.until && given > question.until) return { problem: words.dayOrEarlier(question.until) };
		return { value: given };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (_question, value, words) => words.sayDay(value),
	columns: (question) => [{ heading: question.title, cell: (value) => value }],
	gap: ({ from, until }) =>
		from && until && from > until
			? { field: 'from', sentence: 'The first day is after the last. Nobody could answer this.' }
			: null,
	/** By year: a day could single somebody out. */
	tally: (_question, values) => {
		const years = [...new Set(values.map((value) => value.slice(0, 4)))].sort();
		return {
			parts: years.map((year) => ({
				label: year,
				people: values.filter((value) => value.startsWith(year)).length
			}))
		};
	}
};

export const time: KindFile<z.infer<typeof timeSchema>, string> = {
	name: 'Time of day',
	schema: timeSchema,
	value: z.string(),
	control: 'one',
	read(question, form, words) {
		const given = text(form, field(question.id)).trim();
		if (given === '') return nothingGiven(question, words.ask.time, words);
		return /^([01]\d|2[0-3]):[0-5]\d$/.test(given) ? { value: given } : { problem: words.timeWritten };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (_question, value) => value,
	/** By the hour. */
	tally: (_question, values) => {
		const hours = [...new Set(values.map((value) => value.slice(0, 2)))].sort();
		return {
			parts: hours.map((hour) => ({
				label: `${hour}:00 to ${hour}:59`,
				people: values.filter((value) => value.startsWith(hour)).length
			}))
		};
	}
};
