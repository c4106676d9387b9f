// What every question has, and the answers offered by those that offer a list.
import { z } from 'zod';
import { condition } from '../journey/condition.ts';
import { jump } from '../journey/jump.ts';

export const text = (max: number) => z.string().max(max);
/** Names a question or a part of one, for ever: answers are stored under it. */
export const questionId = z.string().regex(/^[a-z0-9]{1,20}$/);

export const common = {
	id: questionId,
	title: text(500).default(''),
	help: text(1000).default(''),
	required: z.boolean().default(false),
	/** Offers "Prefer not to say" as an answer of its own. */
	preferNot: z.boolean().default(false),
	/** The id of the data item of the intent that says why this is asked; '' while unmapped. */
	dataItem: text(40).default(''),
	/** Asked only where this holds of earlier answers; left out: always. */
	show: condition.optional(),
	/** Where it goes on after this one; the first that holds. Left out, or none holds: with the next. */
	after: z.array(jump).max(20).optional()
};

export const option = z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), label: text(300).default('') });
export type Option = z.infer<typeof option>;
export const options = z.array(option).max(100).default([]);

export const blankOptions = (): Option[] => ['a', 'b'].map((id) => option.parse({ id }));

/** What is wrong with a list of answers as it is written; '' when nothing is. */
export function optionsProblem(offered: readonly Option[]): string {
	if (offered.length < 2) return 'Offer at least two answers.';
	if (offered.some((each) => !each.label.trim())) return 'Give every answer its words.';
	if (new Set(offered.map((each) => each.label.trim())).size < offered.length)
		return 'Two answers have the same words.';
	return '';
}

export const labelOf = (offered: readonly Option[], id: string): string =>
	offered.find((each) => each.id === id)?.label ?? id;
