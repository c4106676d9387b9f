// What a poll asks. Each kind has a file of its own in question-kinds/, holding how it is checked and read.
import { z } from 'zod';

export const ASKS_FOR = ['improve', 'liked', 'expect', 'habits', 'need', 'neutral'] as const;
export type AsksFor = (typeof ASKS_FOR)[number];

const text = (max: number) => z.string().max(max);
const common = {
	id: z.string().regex(/^[a-z0-9]{1,20}$/),
	title: text(500).default(''),
	help: text(1000).default(''),
	required: z.boolean().default(false),
	/** Offers "Prefer not to say" as an answer of its own. */
	preferNot: z.boolean().default(false),
	/** The id of the data item of the intent that says why this is asked; '' while unmapped. */
	dataItem: text(40).default('')
};
export const option = z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), label: text(300).default('') });
export type Option = z.infer<typeof option>;
const options = z.array(option).max(100).default([]);

export const questionSchema = z.discriminatedUnion('kind', [
	z.object({ ...common, kind: z.literal('single'), options, preselected: text(40).default('') }),
	z.object({
		...common,
		kind: z.literal('several'),
		options,
		atMost: z.number().int().min(1).max(100).nullable().default(null)
	}),
	z.object({
		...common,
		kind: z.literal('rating'),
		/** One label a point, from 1 up; a point may be left without words. Between 3 and 10 points. */
		points: z.array(text(80)).min(3).max(10).default(['', '', '', '', '']),
		/** Which end is the good one: needed for top-2-box. */
		best: z.enum(['first', 'last']).default('last'),
		dontKnow: z.boolean().default(false)
	}),
	z.object({
		...common,
		kind: z.literal('nps'),
		low: text(80).default('Not at all likely'),
		high: text(80).default('Extremely likely')
	}),
	z.object({
		...common,
		kind: z.literal('short'),
		asksFor: z.enum(ASKS_FOR).default('neutral'),
		longest: z.number().int().min(1).max(500).default(200)
	}),
	z.object({
		...common,
		kind: z.literal('long'),
		asksFor: z.enum(ASKS_FOR).default('neutral'),
		longest: z.number().int().min(1).max(20000).default(4000)
	}),
	z.object({ ...common, kind: z.literal('importance'), items: options })
]);

export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

const mark = z.number().int().min(1).max(5).nullable();
/** How satisfied and how important, 1 to 5 each; null where the person cannot judge or left it out. */
const gridMark = z.object({ importance: mark, satisfaction: mark });
export type GridMark = z.infer<typeof gridMark>;

/** An answer as it is stored. single: option id; several: option ids; rating: 1.. or 'dont-know'; nps: 0-10;
 *  short, long: the words as written; importance: a mark an item. */
export const answerValue = z.union([
	z.string(),
	z.number(),
	z.array(z.string()),
	z.object({ preferNot: z.literal(true) }),
	z.record(z.string(), gridMark)
]);
export type AnswerValue = z.infer<typeof answerValue>;

export const isOpen = (question: Question): question is QuestionOf<'short'> | QuestionOf<'long'> =>
	question.kind === 'short' || question.kind === 'long';
