// What a link to a poll may say besides: declared by the author, mapped to a data item, shown to the person who answers.
import { z } from 'zod';
import { questionId, text } from '../question-kinds/question-parts.ts';

export const hiddenField = z.object({
	/** As of a question: what the link said is stored under it. */
	id: questionId,
	/** What it is called before the person who answers. */
	name: text(120).default(''),
	/** Its parameter in the link: `?source=letter`. */
	parameter: z
		.string()
		.regex(/^[A-Za-z0-9_-]{0,40}$/)
		.default(''),
	/** The id of the data item of the intent that says why it is kept; '' while unmapped. */
	dataItem: text(40).default('')
});
export type HiddenField = z.infer<typeof hiddenField>;

const LONGEST = 300;

/** What a link says, as it is kept: one line, no longer than this. */
export const readHidden = (said: string): string =>
	said
		.replaceAll(/\p{Cc}+/gu, ' ')
		.trim()
		.slice(0, LONGEST)
		.trim();

/** Of what a link says, what is declared; by the fields of the form that carries it. */
export function hiddenFromLink(
	hidden: readonly HiddenField[],
	query: { get(name: string): string | null }
): Record<string, string[]> {
	const said = hidden.flatMap(({ id, parameter }): [string, string[]][] => {
		const value = parameter ? readHidden(query.get(parameter) ?? '') : '';
		return value === '' ? [] : [[`q.${id}`, [value]]];
	});
	return Object.fromEntries(said);
}
