// One answer out of several; the list may be shown whole, or as one to unfold and search in.
import { z } from 'zod';
import { blankOptions, common, options, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import {
	besides,
	chosenValues,
	countChosen,
	describeChosen,
	offerGap,
	offerMeanings,
	oneChosen,
	OTHER,
	readChosen
} from './offered.ts';
import { nothingGiven } from './reading.ts';

export const schema = z.object({
	...common,
	...besides,
	kind: z.literal('single'),
	options,
	preselected: upTo(40).default('')
});

export const single: KindFile<z.infer<typeof schema>, z.infer<typeof oneChosen>> = {
	name: 'One choice',
	schema,
	value: oneChosen,
	control: 'radios',
	blank: (question) => ({ ...question, options: blankOptions() }),
	read(question, form, words) {
		const read = readChosen(question, form, words);
		if ('problem' in read) return read;
		const [chosen, more] = read.ids;
		if (chosen === undefined) return nothingGiven(question, words.ask.oneAnswer, words);
		if (more !== undefined) return { problem: words.ownOrOffered };
		return { value: chosen === OTHER ? { chosen, other: read.other } : chosen };
	},
	formValues: (question, value) => chosenValues(question.id, value),
	describe: describeChosen,
	gap: offerGap,
	tally: (question, values) => ({ parts: countChosen(question, values) }),
	meanings: offerMeanings
};
