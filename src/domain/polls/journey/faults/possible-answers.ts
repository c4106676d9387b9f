// Answers to a question that stand for all others: enough of them to make every comparison true and false wherever it can
// be. null where they cannot be tried out.
import { preferNot, type AnswerValue } from '../../answer-value.ts';
import { NONE, OTHER } from '../../question-kinds/offered.ts';
import { placesOf } from '../../question-kinds/ranking.ts';
import { stopsOf } from '../../question-kinds/slider.ts';
import { DONT_KNOW } from '../../question-kinds/rating.ts';
import type { Question } from '../../question.ts';
import type { Clause } from '../condition.ts';
import type { Score } from '../score.ts';
import { possibleCells } from './possible-cells.ts';
import { possibleDays, possibleNumbers, possibleTimes, possibleWords } from './possible-values.ts';

/** What looks at a question: comparisons of its answer, and scores that count it. */
export type LookedAt = { clauses: readonly Clause[]; counted: readonly Score['add'][number][] };
export type Possible = (AnswerValue | undefined)[];

const MOST_TO_CHOOSE = 10;

export function possibleAnswers(question: Question, looked: LookedAt): Possible | null {
	if (question.kind === 'note' || question.kind === 'page') return [undefined];
	const given = ofKind(question, looked);
	if (given === null) return null;
	return [...given, ...(question.required ? [] : [undefined]), ...(question.preferNot ? [preferNot] : [])];
}

function ofKind(question: Question, looked: LookedAt): AnswerValue[] | null {
	const { clauses, counted } = looked;
	const countsNumbers = counted.some(({ weights }) => !weights);
	switch (question.kind) {
		case 'single': {
			const others = question.other ? possibleWords(clauses, 200) : [];
			return (
				others && [
					...question.options.map(({ id }) => id),
					...others.map((other) => ({ chosen: OTHER, other }))
				]
			);
		}
		case 'dropdown':
			return question.options.map(({ id }) => id);
		case 'yesno':
			return ['yes', 'no'];
		case 'agree':
			return ['yes'];
		case 'several':
			return ofSeveral(question, looked);
		case 'ranking': {
			const places = placesOf(question);
			const ids = question.items.map(({ id }) => id);
			return subsets(ids, looked, question.required ? places : 1, places);
		}
		case 'rating':
			return [...question.points.map((_label, at) => at + 1), ...(question.dontKnow ? [DONT_KNOW] : [])];
		case 'csat':
		case 'ces':
			return question.points.map((_label, at) => at + 1);
		case 'nps':
			return Array.from({ length: 11 }, (_each, at) => at);
		case 'slider':
			return stopsOf(question);
		case 'number':
			return countsNumbers ? null : possibleNumbers(question, looked);
		case 'date':
			return counted.length > 0 ? null : possibleDays(question, clauses);
		case 'time':
			return counted.length > 0 ? null : possibleTimes(clauses);
		case 'short':
		case 'long':
			return counted.length > 0 ? null : possibleWords(clauses, question.longest);
		default:
			return counted.length > 0 ? null : possibleCells(question, clauses);
	}
}

function ofSeveral(question: Extract<Question, { kind: 'several' }>, looked: LookedAt): AnswerValue[] | null {
	const { options, other, none, atLeast = 1, atMost } = question;
	const ids = options.map(({ id }) => id);
	const most = atMost ?? Infinity;
	const alone = subsets(ids, looked, atLeast, most);
	const withNone = none ? [[NONE]] : [];
	if (!other || alone === null) return alone && [...alone, ...withNone];
	const words = possibleWords(looked.clauses, 200);
	const beside = subsets(ids, looked, Math.max(0, atLeast - 1), most - 1);
	if (words === null || beside === null || words.length * beside.length > 4000) return null;
	return [
		...alone,
		...withNone,
		...words.flatMap((said) => beside.map((chosen) => ({ chosen: [...chosen, OTHER], other: said })))
	];
}

/** Every choice among those that anything looks at, filled up with as few and with one more of the others. */
function subsets(
	ids: string[],
	{ clauses, counted }: LookedAt,
	least: number,
	most: number
): string[][] | null {
	const named = new Set(clauses.map(({ value = '' }) => value.trim().toLowerCase()));
	const searched = clauses.some(({ compare }) => compare.startsWith('contains') || compare.includes('t-'));
	const matters = (id: string) =>
		searched || named.has(id.toLowerCase()) || counted.some(({ weights }) => (weights?.[id] ?? 0) !== 0);
	const telling = ids.filter(matters);
	const others = ids.filter((id) => !matters(id));
	if (telling.length > MOST_TO_CHOOSE) return null;
	return Array.from({ length: 2 ** telling.length }, (_each, mask) =>
		telling.filter((_id, at) => mask & (2 ** at))
	)
		.flatMap((chosen) =>
			[...new Set([0, Math.max(1, least - chosen.length)])]
				.filter((more) => more <= others.length)
				.map((more) => [...chosen, ...others.slice(0, more)])
				.filter(({ length }) => length >= Math.max(least, 0) && length <= most)
		)
		.filter(({ length }) => length > 0 || least === 0);
}
