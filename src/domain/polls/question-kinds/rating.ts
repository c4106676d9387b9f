// A scale of three to ten points, each in words or as a number.
import { z } from 'zod';
import { common, text as upTo } from './question-parts.ts';
import { PLAIN, type KindFile, type KindWords } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import { times } from './tally.ts';

export const DONT_KNOW = 'dont-know';

export const schema = z.object({
	...common,
	kind: z.literal('rating'),
	/** One label a point, from 1 up; a point may be left without words. Between 3 and 10 points. */
	points: z.array(upTo(80)).min(3).max(10).default(['', '', '', '', '']),
	/** Which end is the good one: needed for top-2-box. */
	best: z.enum(['first', 'last']).default('last'),
	dontKnow: z.boolean().default(false),
	/** How the points look; left out: as lines of words. Their words stay, for those who do not see. */
	look: z.enum(['numbers', 'stars', 'faces']).optional()
});
type Rating = z.infer<typeof schema>;

/** A point in words: its label, or its number where it has none. */
export const pointWords = (question: Rating, point: number, words: KindWords = PLAIN): string =>
	question.points[point - 1]?.trim() || words.pointOf(point, question.points.length);

/** People at each point, and how many chose one of the best two. */
function tallyPoints(question: Rating, values: (number | string)[]) {
	const last = question.points.length;
	const best = question.best === 'first' ? [1, 2] : [last - 1, last];
	const points = values.filter((value) => typeof value === 'number');
	const words = (point: number) => pointWords(question, point);
	return {
		parts: [
			...question.points.map((_label, at) => ({ label: words(at + 1), people: times(points, at + 1) })),
			...(question.dontKnow ? [{ label: PLAIN.dontKnow, people: times(values, DONT_KNOW) }] : [])
		],
		top: {
			points: best.map(words),
			among: question.points.map((_label, at) => words(at + 1)),
			people: points.filter((point) => best.includes(point)).length,
			of: points.length
		}
	};
}

export const rating: KindFile<Rating, number | string> = {
	name: 'Rating',
	schema,
	value: z.union([z.number(), z.string()]),
	control: 'radios',
	read(question, form, words) {
		const given = text(form, field(question.id));
		if (!given) return nothingGiven(question, words.ask.point, words);
		if (given === DONT_KNOW && question.dontKnow) return { value: DONT_KNOW };
		const point = Number(given);
		if (!Number.isInteger(point) || point < 1 || point > question.points.length)
			return { problem: words.notOffered };
		return { value: point };
	},
	formValues: (question, value) => ({ [field(question.id)]: [String(value)] }),
	describe: (question, value, words) =>
		value === DONT_KNOW ? words.dontKnow : pointWords(question, Number(value), words),
	tally: tallyPoints,
	meanings: (question) => [
		...question.points.map((label, at): [string, string] => [String(at + 1), label || String(at + 1)]),
		...(question.dontKnow ? [[DONT_KNOW, PLAIN.dontKnow] satisfies [string, string]] : [])
	]
};
