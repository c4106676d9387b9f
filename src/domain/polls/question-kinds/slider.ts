// A place on a line between two ends. It is a row of points to choose from, not the browser's slider: that one answers for
// the person before they touch it.
import { z } from 'zod';
import { common, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import { times } from './tally.ts';

export const schema = z.object({
	...common,
	kind: z.literal('slider'),
	least: z.number().int().min(-1000).max(1000).default(0),
	most: z.number().int().min(-1000).max(1000).default(10),
	step: z.number().int().min(1).max(1000).default(1),
	low: upTo(80).default(''),
	high: upTo(80).default('')
});
type Slider = z.infer<typeof schema>;

const MOST_STOPS = 21;

export const stopsOf = ({ least, most, step }: Slider): number[] =>
	Array.from(
		{ length: Math.max(0, Math.floor((most - least) / step)) + 1 },
		(_each, at) => least + at * step
	);

export const slider: KindFile<Slider, number> = {
	name: 'Place on a line',
	schema,
	value: z.number(),
	control: 'radios',
	read(question, form, words) {
		const given = text(form, field(question.id));
		if (!given) return nothingGiven(question, words.ask.place, words);
		const value = Number(given);
		return stopsOf(question).includes(value) ? { value } : { problem: words.notOffered };
	},
	formValues: (question, value) => ({ [field(question.id)]: [String(value)] }),
	describe: (_question, value) => String(value),
	gap(question) {
		const stops = stopsOf(question).length;
		if (stops < 3 || stops > MOST_STOPS)
			return {
				field: 'step',
				sentence: `The line has ${stops} places. Choose ends and steps that make 3 to ${MOST_STOPS}.`
			};
		return question.low.trim() && question.high.trim()
			? null
			: { field: 'low', sentence: 'Say in words what both ends mean.' };
	},
	tally: (question, values) => ({
		parts: stopsOf(question).map((stop) => ({ label: String(stop), people: times(values, stop) })),
		numbers: [{ label: question.title, unit: '', values }]
	}),
	meanings: (question) => stopsOf(question).map((stop) => [String(stop), String(stop)])
};
