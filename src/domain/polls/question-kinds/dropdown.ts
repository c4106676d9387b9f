// One answer out of a long list: unfolded, or found by typing where there are many.
import { z } from 'zod';
import { blankOptions, common, labelOf, option, optionsProblem } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import { times } from './tally.ts';

export const schema = z.object({
	...common,
	kind: z.literal('dropdown'),
	options: z.array(option).max(2000).default([])
});
type Dropdown = z.infer<typeof schema>;

/** From this many on the list is typed into: the browser proposes what fits. */
export const TYPED_FROM = 25;
export const isTyped = ({ options }: Dropdown): boolean => options.length >= TYPED_FROM;

export const dropdown: KindFile<Dropdown, string> = {
	name: 'One of a long list',
	schema,
	value: z.string(),
	control: 'one',
	blank: (question) => ({ ...question, options: blankOptions() }),
	read(question, form, words) {
		const given = text(form, field(question.id)).trim();
		if (given === '') return nothingGiven(question, words.ask.oneAnswer, words);
		const plain = given.toLocaleLowerCase();
		const found =
			question.options.find(({ id }) => id === given) ??
			question.options.find(({ label }) => label.trim().toLocaleLowerCase() === plain);
		if (found) return { value: found.id };
		return {
			problem: isTyped(question) ? words.notInList(given.slice(0, 80)) : words.notOffered
		};
	},
	formValues: (question, value) => ({
		[field(question.id)]: [isTyped(question) ? labelOf(question.options, value) : value]
	}),
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
