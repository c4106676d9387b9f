// The two standard scales of service: satisfaction and effort. Each has its own words and its own reading.
import { z } from 'zod';
import { common, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import { times } from './tally.ts';

const points = (words: string[]) => z.array(upTo(80)).length(words.length).default(words);

export const csatSchema = z.object({
	...common,
	kind: z.literal('csat'),
	points: points(['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'])
});
export const cesSchema = z.object({
	...common,
	kind: z.literal('ces'),
	points: points([
		'Strongly disagree',
		'Disagree',
		'Somewhat disagree',
		'Neither',
		'Somewhat agree',
		'Agree',
		'Strongly agree'
	])
});
type Scale = z.infer<typeof csatSchema> | z.infer<typeof cesSchema>;

const scale = {
	value: z.number(),
	control: 'radios',
	read(question: Scale, form, words) {
		const given = text(form, field(question.id));
		if (!given) return nothingGiven(question, words.ask.point, words);
		const point = Number(given);
		return Number.isInteger(point) && point >= 1 && point <= question.points.length
			? { value: point }
			: { problem: words.notOffered };
	},
	formValues: (question: Scale, value: number) => ({ [field(question.id)]: [String(value)] }),
	describe: (question: Scale, value: number) => question.points[value - 1] ?? String(value),
	gap: (question: Scale) =>
		question.points.some((label) => !label.trim())
			? {
					field: 'points',
					sentence: 'Give every point its words: that is what makes this scale the standard one.'
				}
			: null,
	meanings: (question: Scale) => question.points.map((label, at): [string, string] => [String(at + 1), label])
} satisfies Omit<KindFile<Scale, number>, 'name' | 'schema' | 'tally'>;

const countPoints = (question: Scale, values: number[]) =>
	question.points.map((label, at) => ({ label, people: times(values, at + 1) }));
const topOf = (question: Scale, values: number[], from: number) => ({
	points: question.points.slice(from - 1),
	among: question.points,
	people: values.filter((value) => value >= from).length,
	of: values.length
});

/** Customer satisfaction: the share of the best two of five. */
export const csat: KindFile<z.infer<typeof csatSchema>, number> = {
	...scale,
	name: 'Satisfaction (CSAT)',
	schema: csatSchema,
	tally: (question, values) => ({
		parts: countPoints(question, values),
		top: topOf(question, values, 4)
	})
};

/** Customer effort, "made it easy for me", 1 to 7: the share of the best two, and the mean. Dixon et al. (2010), CES 2.0 (2013). */
export const ces: KindFile<z.infer<typeof cesSchema>, number> = {
	...scale,
	name: 'Effort (CES)',
	schema: cesSchema,
	tally: (question, values) => ({
		parts: countPoints(question, values),
		top: topOf(question, values, 6),
		numbers: [{ label: question.title, unit: `of ${question.points.length}`, values }]
	})
};
