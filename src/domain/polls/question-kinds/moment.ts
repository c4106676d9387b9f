// A day, or a time of day.
import { z } from 'zod';
import { common } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import { sayDay } from '../../calendar.ts';

const day = z.iso.date().optional();
export const dateSchema = z.object({ ...common, kind: z.literal('date'), from: day, until: day });
export const timeSchema = z.object({ ...common, kind: z.literal('time') });

export const date: KindFile<z.infer<typeof dateSchema>, string> = {
	name: 'Date',
	schema: dateSchema,
	value: z.iso.date(),
	control: 'one',
	read(question, form) {
		const given = text(form, field(question.id)).trim();
		if (given === '') return nothingGiven(question, 'Choose a day');
		const read = z.iso.date().safeParse(given);
		if (!read.success || given < '1000') return { problem: 'Write the day as year, month, day: 2026-11-24.' };
		if (question.from && given < question.from)
			return { problem: `Choose ${sayDay(question.from)} or later.` };
		if (question.until && given > question.until)
			return { problem: `Choose ${sayDay(question.until)} or earlier.` };
		return { value: given };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (_question, value) => sayDay(value),
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
	read(question, form) {
		const given = text(form, field(question.id)).trim();
		if (given === '') return nothingGiven(question, 'Choose a time');
		return /^([01]\d|2[0-3]):[0-5]\d$/.test(given)
			? { value: given }
			: { problem: 'Write the time with hours and minutes: 18:30.' };
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
