// Consent to something beside the poll itself, in its exact words; never ticked beforehand, and no answer is no.
import { z } from 'zod';
import { common, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, text } from './reading.ts';

export const schema = z.object({
	...common,
	kind: z.literal('agree'),
	/** What ticking the box says. */
	words: upTo(1000).default('')
});

export const agree: KindFile<z.infer<typeof schema>, string> = {
	name: 'Agreement to something',
	schema,
	value: z.literal('yes'),
	control: 'group',
	read(question, form, words) {
		const given = text(form, field(question.id));
		if (given === 'yes') return { value: 'yes' };
		if (given !== '') return { problem: words.notOffered };
		return question.required
			? {
					problem: words.cannotGoOn
				}
			: { value: null };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (question, _value, words) => words.agreed(question.words),
	gap: ({ words }) =>
		words.trim() ? null : { field: 'words', sentence: 'Write what people agree to, word for word.' },
	columns: (question) => [{ heading: question.title, cell: () => 'yes' }],
	tally: (question, values) => ({ any: [{ label: question.words, people: values.length }] }),
	meanings: () => [['yes', 'yes']]
};
