// Any number of answers out of several.
import { z } from 'zod';
import { blankOptions, common, options, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import {
	besides,
	chosenValues,
	countChosen,
	describeChosen,
	manyChosen,
	NONE,
	offerGap,
	offerMeanings,
	OTHER,
	readChosen
} from './offered.ts';
import { nothingGiven } from './reading.ts';

const number = z.number().int().min(1).max(100);
export const schema = z.object({
	...common,
	...besides,
	kind: z.literal('several'),
	options,
	/** Offers "None of these" under this label; nothing else can be chosen with it. */
	none: z.object({ label: upTo(80).default('None of these') }).optional(),
	atLeast: number.optional(),
	atMost: number.nullable().default(null)
});

export const several: KindFile<z.infer<typeof schema>, z.infer<typeof manyChosen>> = {
	name: 'Several choices',
	schema,
	value: manyChosen,
	control: 'group',
	blank: (question) => ({ ...question, options: blankOptions() }),
	read(question, form, words) {
		const read = readChosen(question, form, words);
		if ('problem' in read) return read;
		const { ids, other } = read;
		if (ids.length === 0) return nothingGiven(question, words.ask.someAnswer, words);
		if (ids.includes(NONE) && ids.length > 1)
			return { problem: words.answersOrNone(question.none?.label ?? words.noneOfThese) };
		if (question.atMost !== null && ids.length > question.atMost)
			return { problem: words.atMost(question.atMost) };
		if (question.atLeast !== undefined && ids.length < question.atLeast && !ids.includes(NONE))
			return { problem: words.atLeast(question.atLeast) };
		return { value: ids.includes(OTHER) ? { chosen: ids, other } : ids };
	},
	formValues: (question, value) => chosenValues(question.id, value),
	describe: describeChosen,
	gap(question) {
		const { atLeast = 0, atMost } = question;
		if (atMost !== null && atLeast > atMost)
			return { field: 'atMost', sentence: 'At least is more than at most. Nobody could answer this.' };
		return offerGap(question);
	},
	limit: ({ atLeast, atMost }, words) =>
		atLeast && atMost
			? words.fromTo(atLeast, atMost)
			: atMost
				? words.upTo(atMost)
				: atLeast
					? words.atLeast(atLeast)
					: '',
	tally: (question, values) => ({ any: countChosen(question, values) }),
	meanings: offerMeanings
};
