// 0 to 10, as the net promoter score is asked.
import { z } from 'zod';
import { common, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import { times } from './tally.ts';

export const schema = z.object({
	...common,
	kind: z.literal('nps'),
	low: upTo(80).default('Not at all likely'),
	high: upTo(80).default('Extremely likely')
});
type Nps = z.infer<typeof schema>;

const POINTS = Array.from({ length: 11 }, (_each, point) => point);

export const nps: KindFile<Nps, number> = {
	name: '0 to 10 (NPS)',
	schema,
	value: z.number(),
	control: 'radios',
	read(question, form, words) {
		const given = text(form, field(question.id));
		if (!given) return nothingGiven(question, words.ask.zeroToTen, words);
		return /^(10|[0-9])$/.test(given) ? { value: Number(given) } : { problem: words.notOffered };
	},
	formValues: (question, value) => ({ [field(question.id)]: [String(value)] }),
	describe: (_question, value) => String(value),
	gap: (question) =>
		question.low.trim() && question.high.trim()
			? null
			: { field: 'low', sentence: 'Say in words what 0 and what 10 mean.' },
	tally: (_question, values) => ({ promoting: POINTS.map((point) => times(values, point)) }),
	meanings: () => POINTS.map((point) => [String(point), String(point)])
};
