// Short and long text: the words are kept as they were written.
import { z } from 'zod';
import { common } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

export const ASKS_FOR = ['improve', 'liked', 'expect', 'habits', 'need', 'neutral'] as const;
export type AsksFor = (typeof ASKS_FOR)[number];
const asksFor = z.enum(ASKS_FOR).default('neutral');

export const shortSchema = z.object({
	...common,
	kind: z.literal('short'),
	asksFor,
	longest: z.number().int().min(1).max(500).default(200)
});
export const longSchema = z.object({
	...common,
	kind: z.literal('long'),
	asksFor,
	longest: z.number().int().min(1).max(20000).default(4000)
});
type Words = z.infer<typeof shortSchema> | z.infer<typeof longSchema>;

const words = {
	value: z.string(),
	control: 'one',
	read(question: Words, form, says) {
		const given = text(form, field(question.id));
		if (given.trim() === '') return nothingGiven(question, says.ask.words, says);
		const over = given.length - question.longest;
		if (over > 0) return { problem: says.shorten(over) };
		return { value: given };
	},
	formValues: (question: Words, value: string) => ({ [field(question.id)]: [value] }),
	describe: (_question: Words, value: string) => value,
	limit: (question: Words, says) => says.longest(question.longest)
} satisfies Omit<KindFile<Words, string>, 'name' | 'schema'>;

export const short: KindFile<z.infer<typeof shortSchema>, string> = {
	...words,
	name: 'Short text',
	schema: shortSchema
};
export const long: KindFile<z.infer<typeof longSchema>, string> = {
	...words,
	name: 'Long text',
	schema: longSchema
};
