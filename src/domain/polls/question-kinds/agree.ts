// Consent to something beside the poll itself, in its exact words; never ticked beforehand, and no answer is no.
import { z } from 'zod';
import { common, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, NOT_OFFERED, text } from './reading.ts';

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
	read(question, form) {
		const given = text(form, field(question.id));
		if (given === 'yes') return { value: 'yes' };
		if (given !== '') return { problem: NOT_OFFERED };
		return question.required
			? {
					problem:
						'Without this you cannot go on. You can leave the poll without a word, and nothing is stored.'
				}
			: { value: null };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (question) => `Agreed: ${question.words}`,
	gap: ({ words }) =>
		words.trim() ? null : { field: 'words', sentence: 'Write what people agree to, word for word.' },
	columns: (question) => [{ heading: question.title, cell: () => 'yes' }],
	tally: (question, values) => ({ any: [{ label: question.words, people: values.length }] }),
	meanings: () => [['yes', 'yes']]
};
