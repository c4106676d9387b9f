// The standard reading of each question kind, over the people who answered it, small groups put together.
import { isPreferNot } from '../../polls/question-kinds/kinds.ts';
import { DONT_KNOW, pointWords } from '../../polls/question-kinds/rating.ts';
import { answerValue, type AnswerValue, type Question, type QuestionOf } from '../../polls/question.ts';
import { protectPeople, protectRows, type Row } from '../disclosure.ts';
import { nps } from './nps.ts';
import { opportunity, type Opportunity } from './opportunity.ts';
import { wilson, type Interval } from './wilson.ts';

export type MeasuredRow = { label: string; people: number; share: number; merged: string[] } & Interval;
export type Score = { name: string; value: string; low: string; high: string; formula: string };
export type Measured = {
	id: string;
	title: string;
	/** People who answered; null when too few to show anything. */
	base: number | null;
	rows: MeasuredRow[];
	score: Score | null;
	items: (Opportunity & { label: string })[];
};

/** What the answers to one closed question say; `k` is the smallest group that may be shown. */
export function measureQuestion(question: Question, stored: readonly unknown[], k: number): Measured {
	const values = stored.map((value) => answerValue.parse(value));
	const blank: Measured = {
		id: question.id,
		title: question.title,
		base: null,
		rows: [],
		score: null,
		items: []
	};
	if (values.length < k) return blank;
	const base = values.length;
	switch (question.kind) {
		case 'single':
			return { ...blank, base, rows: parts(countSingle(question, values), k) };
		case 'several':
			return { ...blank, base, rows: severalRows(question, values, k) };
		case 'rating':
			return {
				...blank,
				base,
				rows: parts(countRating(question, values), k),
				score: topTwo(question, values, k)
			};
		case 'nps':
			return { ...blank, base, rows: parts(countNps(values), k), score: npsScore(values, k) };
		case 'importance':
			return { ...blank, base, items: ranked(question, values, k) };
		case 'short':
		case 'long':
			return { ...blank, base };
	}
}

/** Rows that share out the people between them. */
function parts(rows: Row[], k: number): MeasuredRow[] {
	const total = rows.reduce((sum, row) => sum + row.people, 0);
	return (protectRows(rows, k) ?? []).map((row) => ({
		...row,
		share: row.people / total,
		...wilson(row.people, total)
	}));
}

const preferNotRow = (values: AnswerValue[]): Row[] => {
	const people = values.filter(isPreferNot).length;
	return people > 0 ? [{ label: 'Prefer not to say', people }] : [];
};
const countOf = (values: AnswerValue[], value: AnswerValue) => values.filter((each) => each === value).length;

const countSingle = (question: QuestionOf<'single'>, values: AnswerValue[]): Row[] => [
	...question.options.map(({ id, label }) => ({ label, people: countOf(values, id) })),
	...preferNotRow(values)
];

const countRating = (question: QuestionOf<'rating'>, values: AnswerValue[]): Row[] => [
	...question.points.map((_label, at) => ({
		label: pointWords(question, at + 1),
		people: countOf(values, at + 1)
	})),
	...(question.dontKnow ? [{ label: 'Don’t know', people: countOf(values, DONT_KNOW) }] : []),
	...preferNotRow(values)
];

const npsCounts = (values: AnswerValue[]) =>
	Array.from({ length: 11 }, (_each, point) => countOf(values, point));

function countNps(values: AnswerValue[]): Row[] {
	const counts = npsCounts(values);
	const sum = (from: number, to: number) =>
		counts.slice(from, to + 1).reduce((total, count) => total + count, 0);
	return [
		{ label: 'Promoters (9 to 10)', people: sum(9, 10) },
		{ label: 'Passives (7 to 8)', people: sum(7, 8) },
		{ label: 'Detractors (0 to 6)', people: sum(0, 6) },
		...preferNotRow(values)
	];
}

function severalRows(question: QuestionOf<'several'>, values: AnswerValue[], k: number): MeasuredRow[] {
	const base = values.length;
	return question.options.flatMap(({ id, label }) => {
		const people = values.filter((value) => Array.isArray(value) && value.includes(id)).length;
		const shown = protectPeople(people, base, k);
		return shown
			? [
					{
						label,
						people: shown.people,
						share: shown.people / base,
						merged: [],
						...wilson(shown.people, base)
					}
				]
			: [];
	});
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function topTwo(question: QuestionOf<'rating'>, values: AnswerValue[], k: number): Score | null {
	const points = values.filter((value) => typeof value === 'number');
	const last = question.points.length;
	const best = question.best === 'first' ? [1, 2] : [last - 1, last];
	const people = points.filter((point) => best.includes(point)).length;
	if (points.length < k || people < k) return null;
	const share = people / points.length;
	const { low, high } = wilson(people, points.length);
	const names = best.map((point) => pointWords(question, point)).join(' or ');
	return {
		name: names,
		value: share > 0.9 && points.length - people < k ? 'over 90 %' : percent(share),
		low: percent(low),
		high: percent(high),
		formula: `Top two points: ${people} of ${points.length} people who chose a point. Wilson 95 % interval.`
	};
}

function npsScore(values: AnswerValue[], k: number): Score | null {
	const counts = npsCounts(values);
	const n = counts.reduce((sum, count) => sum + count, 0);
	const scored = nps(counts);
	if (!scored || n < k) return null;
	const signed = (score: number) => (score > 0 ? '+' : '') + Math.round(score);
	return {
		name: 'Net promoter score',
		value: signed(scored.score),
		low: signed(scored.low),
		high: signed(scored.high),
		formula: `Share of 9 to 10 less share of 0 to 6, of ${n} people. 95 % interval of the difference.`
	};
}

function ranked(question: QuestionOf<'importance'>, values: AnswerValue[], k: number): Measured['items'] {
	return question.items
		.flatMap((item) => {
			const marks = values.flatMap((value) => {
				if (typeof value !== 'object' || Array.isArray(value) || isPreferNot(value)) return [];
				return value[item.id] ?? [];
			});
			const scored = opportunity(marks);
			return scored && scored.people >= k ? [{ ...scored, label: item.label }] : [];
		})
		.sort((a, b) => b.score - a.score);
}
