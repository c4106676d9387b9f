// Any number of answers out of several.
import { z } from 'zod';
import { blankOptions, common, labelOf, options, optionsProblem } from './common.ts';
import type { KindFile } from './kind.ts';
import { all, field, NOT_OFFERED, nothingGiven } from './reading.ts';

export const schema = z.object({
	...common,
	kind: z.literal('several'),
	options,
	atMost: z.number().int().min(1).max(100).nullable().default(null)
});
type Several = z.infer<typeof schema>;

export const several: KindFile<Several, string[]> = {
	name: 'Several choices',
	schema,
	value: z.array(z.string()),
	control: 'group',
	blank: (question) => ({ ...question, options: blankOptions() }),
	read(question, form) {
		const given = all(form, field(question.id));
		if (given.length === 0) return nothingGiven(question, 'Choose at least one answer');
		if (!given.every((id) => question.options.some((each) => each.id === id)))
			return { problem: NOT_OFFERED };
		if (question.atMost !== null && given.length > question.atMost)
			return { problem: `Choose at most ${question.atMost}.` };
		return { value: question.options.map((each) => each.id).filter((id) => given.includes(id)) };
	},
	formValues: (question, value) => ({ [field(question.id)]: value }),
	describe: (question, value) => value.map((id) => labelOf(question.options, id)).join(', '),
	gap(question) {
		const sentence = optionsProblem(question.options);
		return sentence ? { field: 'options', sentence } : null;
	},
	limit: (question) => (question.atMost ? `Choose up to ${question.atMost}.` : ''),
	tally: (question, values) => ({
		any: question.options.map(({ id, label }) => ({
			label,
			people: values.filter((value) => value.includes(id)).length
		}))
	}),
	meanings: (question) => question.options.map(({ id, label }) => [id, label])
};
