// Things put in order, the first the best. Each gets a place from a list of its own, so that it needs no dragging.
import { z } from 'zod';
import { blankOptions, common, labelOf, option, optionsProblem } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

export const schema = z.object({
	...common,
	kind: z.literal('ranking'),
	items: z.array(option).max(20).default([]),
	/** Only so many places are asked for; left out: all of them. */
	places: z.number().int().min(1).max(20).optional(),
	order: z.literal('random').optional()
});
type Ranking = z.infer<typeof schema>;

export const placesOf = ({ items, places }: Ranking): number =>
	Math.min(places ?? items.length, items.length);

export const ranking: KindFile<Ranking, string[]> = {
	name: 'Put in order',
	schema,
	value: z.array(z.string()),
	control: 'group',
	blank: (question) => ({ ...question, items: blankOptions() }),
	read(question, form, words) {
		const wanted = placesOf(question);
		const places: (string | undefined)[] = Array.from({ length: wanted });
		for (const { id, label } of question.items) {
			const given = text(form, `${field(question.id)}.${id}`);
			if (given === '') continue;
			const place = Number(given);
			if (!Number.isInteger(place) || place < 1 || place > wanted) return { problem: words.notOffered };
			const before = places[place - 1];
			if (before !== undefined)
				return {
					problem: words.samePlace(labelOf(question.items, before), label)
				};
			places[place - 1] = id;
		}
		const placed = places.filter((id) => id !== undefined);
		if (placed.length === 0) return nothingGiven(question, words.ask.order, words);
		const missing = places.findIndex((id) => id === undefined) + 1;
		if (missing > 0 && (question.required || places.slice(missing).some((id) => id !== undefined)))
			return { problem: words.placeEmpty(missing) };
		return { value: placed };
	},
	formValues: (question, value) =>
		Object.fromEntries(value.map((id, at) => [`${field(question.id)}.${id}`, [String(at + 1)]])),
	describe: (question, value) =>
		value.map((id, at) => `${at + 1}. ${labelOf(question.items, id)}`).join('\n'),
	gap(question) {
		const sentence = optionsProblem(question.items);
		return sentence ? { field: 'options', sentence } : null;
	},
	columns: (question) =>
		question.items.map(({ id, label }) => ({
			heading: `${question.title} ${label}: place`,
			cell: (value: string[]) => (value.includes(id) ? String(value.indexOf(id) + 1) : '')
		})),
	/** Mean place, over the people who gave the thing one. */
	tally: (question, values) => ({
		numbers: question.items.map(({ id, label }) => ({
			label,
			unit: 'mean place',
			least: true,
			values: values.flatMap((value) => (value.includes(id) ? [value.indexOf(id) + 1] : []))
		}))
	})
};
