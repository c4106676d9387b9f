// Questions of LimeSurvey with several lines that have no counterpart: each line, or each cell of a grid, asked by itself.
import type { SourceQuestion, Texts } from '../source.ts';
import type { LimePart, LimeQuestion } from './survey.ts';

export type Base = Pick<
	SourceQuestion,
	'name' | 'names' | 'thing' | 'title' | 'help' | 'required' | 'show'
> & {
	changed: string[];
	/** The language of the survey. */
	language: string;
};
export type Made = { questions: SourceQuestion[] } | { why: string };
export const headed = (title: Texts, header: Texts): Texts =>
	new Map([...title].map(([tag, said]) => [tag, [said, header.get(tag)].filter(Boolean).join(': ')]));

type Part = Pick<SourceQuestion, 'kind'> & Partial<SourceQuestion>;
const MOST_CELLS = 20;

const asked = (
	base: Base,
	name: string,
	names: readonly string[],
	title: Texts,
	part: Part
): SourceQuestion => ({
	...base,
	...part,
	name,
	names,
	title,
	thing: { what: 'question', name: [...title.values()][0] ?? name, from: base.thing.from },
	changed: []
});

/** Each line a question; the line itself is what is reported, and the question once for them all. */
export function separately(question: LimeQuestion, base: Base, part: Part): Made {
	return {
		questions: question.lines.map((line) => ({
			...asked(base, `${question.name}${line.name}`, line.names ?? [], headed(base.title, line.texts), part),
			thing: line.thing
		}))
	};
}

/** As separately, for lines that share the answers of a grid. */
export function eachLine(question: LimeQuestion, base: Base, part: Part): Made {
	return separately({ ...question, lines: question.lines.filter(({ scale }) => scale === '0') }, base, part);
}

/** Each cell a question; where there are too many, each line, with its columns named below the title. */
export function cellsOf(question: LimeQuestion, base: Base, part: Part): Made {
	const of = (scale: string) => question.lines.filter((line) => line.scale === scale);
	const [lines, columns] = [of('0'), of('1')];
	if (lines.length * columns.length > MOST_CELLS)
		return {
			questions: lines.map((line) => ({
				...asked(base, `${question.name}${line.name}`, line.names ?? [], headed(base.title, line.texts), {
					kind: 'long'
				}),
				help: named(columns, base.title)
			}))
		};
	return {
		questions: lines.flatMap((line) =>
			columns.map((column) =>
				asked(
					base,
					`${question.name}${line.name}${column.name}`,
					(line.names ?? []).map((name) => `${name}_${column.name}`),
					headed(headed(base.title, line.texts), column.texts),
					part
				)
			)
		)
	};
}

const named = (columns: readonly LimePart[], title: Texts): Texts =>
	new Map(
		[...title.keys()].map((tag) => [
			tag,
			columns
				.map(({ texts }) => texts.get(tag) ?? '')
				.filter(Boolean)
				.join(' · ')
		])
	);
