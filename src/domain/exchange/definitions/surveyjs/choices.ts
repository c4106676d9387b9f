// Choices, rows and columns of SurveyJS: values, or values with words.
import type { Thing } from '../report.ts';
import { inOne, type SourceChoice, type SourceQuestion } from '../source.ts';
import type { Choice } from './shape.ts';
import type { Words } from './words.ts';

export type Part = Pick<SourceQuestion, 'kind'> & Partial<SourceQuestion>;
export type Desk = { words: Words; from: string; changed: string[] };
export type Made = Part | { why: string };
export const choicesOf = (
	given: readonly Choice[] | undefined,
	field: string,
	{ words, from }: Desk
): SourceChoice[] =>
	(given ?? []).map((choice, at) => {
		const name = String(choice.value ?? choice.name ?? '');
		const said = words.of(choice.text ?? choice.title);
		const texts = said.size > 0 ? said : inOne(words.language, name);
		const thing: Thing = {
			what: 'choice',
			name: [...texts.values()][0] ?? name,
			from: `${from}.${field}[${at}]`
		};
		return { name, texts, thing };
	});
