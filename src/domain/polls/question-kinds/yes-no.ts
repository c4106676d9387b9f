// Yes or no.
import { z } from 'zod';
import { common, text as upTo } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import { times } from './tally.ts';

export const schema = z.object({
	...common,
	kind: z.literal('yesno'),
	yes: upTo(80).default('Yes'),
	no: upTo(80).default('No')
});

export const yesNo: KindFile<z.infer<typeof schema>, string> = {
	name: 'Yes or no',
	schema,
	value: z.enum(['yes', 'no']),
	control: 'radios',
	read(question, form, words) {
		const given = text(form, field(question.id));
		if (!given) return nothingGiven(question, words.ask.ofTwo, words);
		return given === 'yes' || given === 'no' ? { value: given } : { problem: words.notOffered };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (question, value) => (value === 'yes' ? question.yes : question.no),
	gap: ({ yes, no }) =>
		yes.trim() && no.trim() ? null : { field: 'yes', sentence: 'Give both answers their words.' },
	tally: (question, values) => ({
		parts: [
			{ label: question.yes, people: times(values, 'yes') },
			{ label: question.no, people: times(values, 'no') }
		]
	}),
	meanings: (question) => [
		['yes', question.yes],
		['no', question.no]
	]
};
