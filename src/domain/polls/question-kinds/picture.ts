// One or several out of pictures. Each has words of its own, and other words for those who do not see it.
import { z } from 'zod';
import { common, option, optionsProblem, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { chosenValues, countChosen, describeChosen, offerMeanings } from './offered.ts';
import { all, field, nothingGiven } from './reading.ts';

/** A picture as it is stored: SHA-256 of its bytes in lower-case hexadecimal, and its size in pixels. */
export const storedPicture = z.object({
	hash: z.string().regex(/^[0-9a-f]{64}$/),
	width: z.number().int().min(1).max(10_000),
	height: z.number().int().min(1).max(10_000)
});
export type StoredPicture = z.infer<typeof storedPicture>;

const pictured = option.extend({
	/** What can be seen in it. */
	alt: upTo(300).default(''),
	picture: storedPicture.optional()
});
export type Pictured = z.infer<typeof pictured>;

export const schema = z.object({
	...common,
	kind: z.literal('picture'),
	options: z.array(pictured).max(30).default([]),
	/** Left out: one. */
	choose: z.literal('several').optional(),
	order: z.literal('random').optional()
});
type PictureChoice = z.infer<typeof schema>;

export const picture: KindFile<PictureChoice, string[]> = {
	name: 'Choice of pictures',
	schema,
	value: z.array(z.string()),
	control: 'group',
	blank: (question) => ({ ...question, options: ['a', 'b'].map((id) => pictured.parse({ id })) }),
	read(question, form, words) {
		const given = all(form, field(question.id));
		const chosen = question.options.map(({ id }) => id).filter((id) => given.includes(id));
		if (given.some((id) => !chosen.includes(id))) return { problem: words.notOffered };
		if (question.choose !== 'several' && chosen.length > 1) return { problem: words.notOffered };
		if (chosen.length === 0) return nothingGiven(question, words.ask.picture, words);
		return { value: chosen };
	},
	formValues: (question, value) => chosenValues(question.id, value),
	describe: describeChosen,
	gap({ options }) {
		const at = (sentence: string) => ({ field: 'options', sentence });
		const problem = optionsProblem(options);
		if (problem) return at(problem);
		if (options.some((each) => !each.picture)) return at('Give every answer its picture.');
		if (options.some((each) => !each.alt.trim()))
			return at('Say of every picture what can be seen in it, for people who do not see it.');
		return null;
	},
	limit: ({ choose }, words) => (choose === 'several' ? words.anyNumber : ''),
	tally(question, values) {
		const counts = countChosen(question, values);
		return question.choose === 'several' ? { any: counts } : { parts: counts };
	},
	meanings: offerMeanings
};
