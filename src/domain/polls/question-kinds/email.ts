// An e-mail address beside the person's own contact: of a colleague, of an office.
import { z } from 'zod';
import { common } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';

export const schema = z.object({ ...common, kind: z.literal('email') });
const address = z.email().max(254);

export const email: KindFile<z.infer<typeof schema>, string> = {
	name: 'E-mail address',
	schema,
	value: z.string(),
	control: 'one',
	read(question, form, words) {
		const given = text(form, field(question.id)).trim();
		if (given === '') return nothingGiven(question, words.ask.email, words);
		return address.safeParse(given).success ? { value: given } : { problem: words.emailWritten };
	},
	formValues: (question, value) => ({ [field(question.id)]: [value] }),
	describe: (_question, value) => value,
	columns: () => []
};
