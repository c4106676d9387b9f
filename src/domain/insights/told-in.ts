// What an outcome says of questions, in the language in which it is read. It is frozen in the poll's own words and the
// product's English: where the poll was translated, or the product speaks the language, those words stand instead.
import { en, type Words } from '../languages/en.ts';
import type { PollContent } from '../polls/poll.ts';
import { translatable } from '../polls/translatable.ts';
import type { CountedApart } from './counted-apart.ts';
import type { Score } from './measures/question-measure.ts';

type Told = {
	id: string;
	title: string;
	rows: { label: string }[];
	items: { label: string }[];
	score: Score | null;
	bestWorst?: { label: string }[];
	kano?: { label: string }[];
	pains?: { label: string }[];
	numbers?: { label: string }[];
	lines?: { label: string; rows: { label: string }[] }[];
};

/** The product's own rows and reasons, by what they are called in English. */
const inWords = ({ board, kinds }: Words): Map<string, string> => {
	const named = (english: Record<string, string>, said: Record<string, string>) =>
		Object.entries(english).map(([name, words]): [string, string] => [words, said[name] ?? words]);
	return new Map([
		...named(en.board.rows, board.rows),
		...named(en.board.why, board.why),
		[en.kinds.preferNot, kinds.preferNot],
		[en.kinds.dontKnow, kinds.dontKnow]
	]);
};

/** The poll's own words about a question, each with what it is in this language. */
function translated(poll: PollContent, language: string): (question: string) => Map<string, string> {
	const texts = poll.translations?.[language] ?? {};
	const all = translatable(poll);
	return (question) =>
		new Map(
			all.flatMap(({ path, words }): [string, string][] => {
				const said = path.startsWith(`questions.${question}.`) ? texts[path]?.trim() : '';
				return said ? [[words, said]] : [];
			})
		);
}

/** Says questions, and what was counted apart, as their reader reads them. */
export function toldIn(poll: PollContent, language: string, words: Words) {
	const product = inWords(words);
	const wordsOf = translated(poll, language);
	const sayerOf = (question: string) => {
		const own = wordsOf(question);
		return (label: string): string => own.get(label) ?? product.get(label) ?? label;
	};
	return {
		question<T extends Told>(question: T): T {
			const say = sayerOf(question.id);
			const labelled = <R extends { label: string }>(row: R): R => ({
				...row,
				label: sayRow(row.label, say)
			});
			return {
				...question,
				title: say(question.title),
				rows: question.rows.map(labelled),
				items: question.items.map(labelled),
				...(question.bestWorst && { bestWorst: question.bestWorst.map(labelled) }),
				...(question.kano && { kano: question.kano.map(labelled) }),
				...(question.pains && { pains: question.pains.map(labelled) }),
				...(question.numbers && { numbers: question.numbers.map(labelled) }),
				...(question.lines && {
					lines: question.lines.map((line) => ({ ...labelled(line), rows: line.rows.map(labelled) }))
				}),
				score: question.score && sayScore(question.score, say, words.board)
			};
		},
		apart: (one: CountedApart): CountedApart => ({
			...one,
			title: sayerOf(one.questionId)(one.title),
			why: product.get(one.why) ?? one.why
		})
	};
}

type Say = (label: string) => string;
const OTHERS = `${en.board.rows.others}: `;

/** Small rows stand together behind one name. */
const sayRow = (label: string, say: Say): string =>
	label.startsWith(OTHERS)
		? `${say(en.board.rows.others)}: ${label.slice(OTHERS.length).split(', ').map(say).join(', ')}`
		: say(label);

function sayScore(score: Score, say: Say, says: Words['board']): Score {
	const value = score.value.startsWith('over ') ? says.over(score.value.slice(5)) : score.value;
	const base = Number(/(\d+) people/.exec(score.formula)?.[1] ?? 0);
	const [, chose = 0, orMore] = /(\d+)( or more)? of \d+ people/.exec(score.formula) ?? [];
	if (score.name === en.board.nps) return { ...score, value, name: says.nps, formula: says.npsIs(base) };
	const [one = '', other, ...more] = score.name.split(' or ').map(say);
	const name = other !== undefined && more.length === 0 ? says.or(one, other) : say(score.name);
	return {
		...score,
		value,
		name,
		formula: says.topIs(name, says.some(Number(chose), orMore !== undefined), base)
	};
}
