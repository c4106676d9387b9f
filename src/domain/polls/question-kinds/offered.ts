// Answers beside the list: words of one's own ("Other"), and "None of these". Their ids cannot be those of an option.
import { z } from 'zod';
import { labelOf, optionsProblem, text as upTo, type Option } from './question-parts.ts';
import { PLAIN, type KindWords } from './kind.ts';
import { all, field, text, type SentForm } from './reading.ts';
import type { Count } from './tally.ts';

export const OTHER = '~other';
export const NONE = '~none';
export const LONGEST_OTHER = 200;

export const besides = {
	/** Offers an answer in one's own words, under this label. */
	other: z.object({ label: upTo(80).default('Other') }).optional(),
	/** Each person gets the answers in an order of their own; Other and None stay last. */
	order: z.literal('random').optional()
};
const withOther = z.object({ chosen: z.union([z.string(), z.array(z.string())]), other: z.string() });
export const oneChosen = z.union([z.string(), withOther]);
export const manyChosen = z.union([z.array(z.string()), withOther]);
type WithOther = z.infer<typeof withOther>;

export type Offer = {
	id: string;
	options: Option[];
	other?: { label: string } | undefined;
	none?: { label: string } | undefined;
};

/** The ids chosen, and the words beside "Other". */
export const chosenOf = (value: string | string[] | WithOther): string[] =>
	[typeof value === 'object' && 'chosen' in value ? value.chosen : value].flat();
const wordsOf = (value: string | string[] | WithOther): string =>
	typeof value === 'object' && 'chosen' in value ? value.other : '';

/** What a form says: ids that are offered, and words. Writing words beside "Other" is choosing it. */
export function readChosen(
	question: Offer,
	form: SentForm,
	words: KindWords
): { ids: string[]; other: string } | { problem: string } {
	const given = all(form, field(question.id));
	const other = question.other ? text(form, `${field(question.id)}.other`).trim() : '';
	if (other.length > LONGEST_OTHER) return { problem: words.ownWordsTooLong(LONGEST_OTHER) };
	const known = [
		...question.options.map(({ id }) => id),
		...(question.other ? [OTHER] : []),
		...(question.none ? [NONE] : [])
	];
	if (!given.every((id) => known.includes(id))) return { problem: words.notOffered };
	const ids = known.filter((id) => given.includes(id) || (id === OTHER && other !== ''));
	if (ids.includes(OTHER) && other === '')
		return { problem: words.ownWordsMissing(question.other?.label ?? words.other) };
	return { ids, other };
}

export const chosenValues = (id: string, value: string | string[] | WithOther): Record<string, string[]> => ({
	[field(id)]: chosenOf(value),
	...(wordsOf(value) ? { [`${field(id)}.other`]: [wordsOf(value)] } : {})
});

/** The answers in words: what "Other" means stands in its place. */
export const describeChosen = (
	question: Offer,
	value: string | string[] | WithOther,
	words: KindWords = PLAIN
): string =>
	words.listed(
		chosenOf(value).map((id) => {
			if (id === OTHER) return `${question.other?.label ?? words.other}: ${wordsOf(value)}`;
			return id === NONE ? (question.none?.label ?? words.noneOfThese) : labelOf(question.options, id);
		})
	);

/** People a row; the own words behind "Other" are counted, never shown here. */
export const countChosen = (question: Offer, values: readonly (string | string[] | WithOther)[]): Count[] => {
	const people = (id: string) => values.filter((value) => chosenOf(value).includes(id)).length;
	return [
		...question.options.map(({ id, label }) => ({ label, people: people(id) })),
		...(question.other ? [{ label: question.other.label, people: people(OTHER) }] : []),
		...(question.none ? [{ label: question.none.label, people: people(NONE) }] : [])
	];
};

export const offerMeanings = (question: Offer): [string, string][] => [
	...question.options.map(({ id, label }): [string, string] => [id, label]),
	...(question.none ? [[NONE, question.none.label] satisfies [string, string]] : [])
];

export function offerGap(question: Offer): { field: string; sentence: string } | null {
	const sentence = optionsProblem(question.options);
	return sentence ? { field: 'options', sentence } : null;
}
