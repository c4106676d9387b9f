// One answer out of several.
import { z } from 'zod';
import { blankOptions, common, labelOf, options, optionsProblem, text as upTo } from './common.ts';
import type { KindFile } from './kind.ts';
import { field, NOT_OFFERED, nothingGiven, text } from './reading.ts';
import { times } from './tally.ts';

export const schema = z.object({
	...common,
	kind: z.literal('single'),
	options,
	preselected: upTo(40).default('')
});
type Single = z.infer<typeof schema>;

export const single: KindFile<Single, string> = {
	name: 'One choice',
	schema,
	value: z.string(),
	control: 'radios',
	blank: (question) => ({ ...question, options: blankOptions() }),
	read(question, form) {
		const given = text(form, field(question.id));
		if (!given) return nothingGiven(question, 'Choose one answer');
		return question.options.some((each) => each.id === given) ? { value: given } : { problem: NOT_OFFERED };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (question, value) => labelOf(question.options, value),
	gap(question) {
		const sentence = optionsProblem(question.options);
		return sentence ? { field: 'options', sentence } : null;
	},
	tally: (question, values) => ({
		parts: question.options.map(({ id, label }) => ({ label, people: times(values, id) }))
	}),
	meanings: (question) => question.options.map(({ id, label }) => [id, label])
};
