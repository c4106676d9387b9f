// Grids of LimeSurvey: lines with the same answers each, some of which the type brings along.
import { MOST } from '../limits.ts';
import { inOne, type SourceChoice, type SourceQuestion } from '../source.ts';
import { eachLine, headed, type Base, type Made } from './lines.ts';
import type { LimePart, LimeQuestion } from './survey.ts';

type Make = (question: LimeQuestion, base: Base) => Made;
export const IN_ENGLISH = 'The type brings its answers along; they are written here in English.';

export const isRandom = ({ attributes }: LimeQuestion): boolean =>
	attributes.get('random_order') === '1' || attributes.get('answer_order') === 'random';

export const one = (base: Base, part: Pick<SourceQuestion, 'kind'> & Partial<SourceQuestion>): Made => ({
	questions: [{ ...base, ...part }]
});

/** Columns that LimeSurvey does not write down, in English as it ships them. */
export const made = (columns: readonly [string, string][], base: Base): SourceChoice[] =>
	columns.map(([name, label]) => ({
		name,
		texts: inOne(base.language, label),
		thing: { what: 'choice', name: label, from: `${base.thing.from}, an answer that the type brings along` }
	}));
export const points = (count: number): [string, string][] =>
	Array.from({ length: count }, (_each, at) => [String(at + 1), String(at + 1)]);

export function grid(
	question: LimeQuestion,
	base: Base,
	columns: readonly SourceChoice[],
	items: readonly LimePart[] = question.lines
): Made {
	if (columns.length > MOST.columnsOfMatrix || items.length > MOST.items)
		return eachLine(question, base, { kind: 'dropdown', options: columns });
	if (isRandom(question)) base.changed.push('Its lines stand in the order of the file.');
	return one(base, { kind: 'matrix', items, columns, settings: { choose: 'one' } });
}
export const fixedGrid =
	(columns: readonly [string, string][]): Make =>
	(question, base) => {
		base.changed.push(IN_ENGLISH);
		return grid(question, base, made(columns, base));
	};

export const dualScale: Make = (question, base) => {
	const halves = ['A', 'B'].flatMap((letter, at) => {
		const columns = question.answers.filter(({ scale }) => scale === String(at));
		const header = question.attributeTexts(`dualscale_header${letter}`);
		const title = headed(
			base.title,
			header.size > 0 ? header : new Map([...base.title.keys()].map((tag) => [tag, letter]))
		);
		const name = `${question.name}${letter}`;
		const names = at === 0 ? [...base.names, name] : [name];
		const half = grid(question, { ...base, name, names, title, changed: [DUAL] }, columns);
		return 'questions' in half ? half.questions : [];
	});
	return { questions: halves };
};
const DUAL = 'Each of its two scales is a matrix of its own.';
/** A grid of boxes to tick. */
export function boxes(question: LimeQuestion, base: Base): Made {
	const of = (scale: string) => question.lines.filter((line) => line.scale === scale);
	const [items, columns] = [of('0'), of('1')];
	if (columns.length > MOST.columnsOfMatrix || items.length > MOST.items)
		return eachLine(question, base, { kind: 'several', options: columns });
	return one(base, { kind: 'matrix', items, columns, settings: { choose: 'several' } });
}
