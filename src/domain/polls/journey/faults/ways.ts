// Every way through a poll, tried out: from question to question with all that was answered so far, as far as anything still
// looks at it. Two ways that nothing can tell apart any more are one.
import type { Question } from '../../question.ts';
import { clausesOf, holds, holdsAsFarAsKnown, type Clause, type Condition } from '../condition.ts';
import { END } from '../jump.ts';
import { pointsFor, type Score } from '../score.ts';
import type { Asked } from '../walk.ts';
import { possibleAnswers } from './possible-answers.ts';
import { possibleWords } from './possible-values.ts';

/** How surely something happens on some way: `perhaps` where an answer on it could not be tried out. */
export type Surely = 'yes' | 'perhaps';
export type Ways = {
	/** Questions that somebody is asked. */
	asked: Map<string, Surely>;
	/** Questions that somebody comes to, whether or not they are asked. */
	met: Map<string, Surely>;
	/** Ways on that somebody takes: `id.at`. */
	taken: Map<string, Surely>;
	/** Of what a question's rules look at, what somebody had been asked by then: `id>of`. */
	known: Map<string, Surely>;
	/** Rules that could not be tried out themselves: `id` of a condition, `id.at` of a way. */
	unknown: Set<string>;
	/** Somebody comes to the end and was asked nothing. */
	endsUnasked: Surely | null;
	/** The first question that could not be looked at, because there are too many ways. */
	tooManyFrom: string | null;
};

const MOST_STATES = 2000;

type State = {
	/** For each subject that is still looked at: what each comparison of it says, or ? */
	marks: Record<string, string>;
	/** Points so far; '?' where they are not known. */
	points: Record<string, number | null | '?'>;
	skippingTo: string;
	anyAsked: boolean;
	unsure: boolean;
};
type Answer = { mark: string; points: Record<string, number | null | '?'> };

export function tryWays(asked: Asked): Ways {
	const { questions, scores = [], hidden = [] } = asked;
	const all = questions.flatMap((question) => rulesOf(question).flatMap(clausesOf));
	const scored = scores.filter(({ id }) => all.some(({ of }) => of === `score.${id}`));
	const ways: Ways = {
		asked: new Map(),
		met: new Map(),
		taken: new Map(),
		known: new Map(),
		unknown: new Set(),
		endsUnasked: null,
		tooManyFrom: null
	};
	const clausesAt = new Map<string, Clause[]>();
	for (const one of distinct(all)) clausesAt.set(one.of, [...(clausesAt.get(one.of) ?? []), one]);
	const lastLooked = new Map<string, number>();
	for (const [at, question] of questions.entries())
		for (const { of } of rulesOf(question).flatMap(clausesOf)) lastLooked.set(of, at);
	const placeOf = new Map<Clause, number>();
	for (const one of all)
		placeOf.set(one, 1 + (clausesAt.get(one.of) ?? []).findIndex((each) => isSame(each, one)));
	const blankMark = (of: string) =>
		`-${(clausesAt.get(of) ?? []).map((one) => bit(holds(one, new Map()))).join('')}`;

	let states: State[] = [
		{
			marks: {},
			points: Object.fromEntries(scored.map(({ id }) => [id, null])),
			skippingTo: '',
			anyAsked: false,
			unsure: false
		}
	];
	for (const { id } of hidden) {
		const clauses = clausesAt.get(id) ?? [];
		const said = possibleWords(clauses, 300);
		const answers = said
			? [undefined, ...said].map((value) => markOf(id, clauses, value))
			: [`+${'?'.repeat(clauses.length)}`];
		states = states.flatMap((state) =>
			[...new Set(answers)].map((mark) => ({ ...state, marks: { ...state.marks, [id]: mark } }))
		);
	}

	for (const [at, question] of questions.entries()) {
		const answers = answersTo(question, clausesAt.get(question.id) ?? [], scored);
		const next = new Map<string, State>();
		const keep = (state: State) => {
			const isAhead = (of: string) => (lastLooked.get(of) ?? -1) > at;
			const marks = Object.fromEntries(Object.entries(state.marks).filter(([of]) => isAhead(of)));
			const points = Object.fromEntries(
				Object.entries(state.points).map(([id, sum]) => [id, isAhead(`score.${id}`) ? sum : null])
			);
			const kept = { ...state, marks, points };
			next.set(JSON.stringify(kept), kept);
		};
		const knowing = (state: State) => (one: Clause) =>
			look(one, state, state.marks[one.of] ?? blankMark(one.of), placeOf.get(one) ?? 0);

		for (const before of states) {
			const state = before.skippingTo === question.id ? { ...before, skippingTo: '' } : before;
			if (state.skippingTo !== '') {
				keep(state);
				continue;
			}
			note(ways.met, question.id, state);
			noteKnown(ways, question.id, question.show ? [question.show] : [], state);
			const shown = question.show ? holdsAsFarAsKnown(question.show, knowing(state)) : true;
			if (shown === null) ways.unknown.add(question.id);
			if (shown !== true) keep({ ...state, unsure: state.unsure || shown === null });
			if (shown === false) continue;
			const here = { ...state, anyAsked: true, unsure: state.unsure || shown === null };
			note(ways.asked, question.id, here);
			for (const answer of answers) {
				const answered = {
					...here,
					anyAsked: state.anyAsked || question.kind !== 'page',
					marks: { ...here.marks, [question.id]: answer.mark },
					points: added(here.points, answer.points)
				};
				noteKnown(ways, question.id, rulesOf(question).slice(question.show ? 1 : 0), answered);
				goOn(question, at, answered, knowing(answered));
			}
		}
		states = [...next.values()];
		if (states.length > MOST_STATES) {
			ways.tooManyFrom = questions[at + 1]?.id ?? null;
			return ways;
		}

		function goOn(from: Question, place: number, state: State, known: (one: Clause) => boolean | null): void {
			let unsure = state.unsure;
			for (const [number, { when, to }] of (from.after ?? []).entries()) {
				const taken = when ? holdsAsFarAsKnown(when, known) : true;
				if (taken === false) continue;
				if (taken === null) ways.unknown.add(`${from.id}.${number}`);
				const there = { ...state, unsure: unsure || taken === null };
				note(ways.taken, `${from.id}.${number}`, there);
				const lies = questions.findIndex(({ id }) => id === to);
				if (to === END) end(there);
				else keep({ ...there, skippingTo: lies > place ? to : '' });
				if (taken) return;
				unsure = true;
			}
			keep({ ...state, unsure });
		}
	}
	for (const state of states) end(state);
	return ways;

	function end(state: State): void {
		if (!state.anyAsked && ways.endsUnasked !== 'yes') ways.endsUnasked = state.unsure ? 'perhaps' : 'yes';
	}
}

const bit = (is: boolean) => (is ? '1' : '0');
const rulesOf = ({ show, after = [] }: Question): Condition[] => [
	...(show ? [show] : []),
	...after.flatMap(({ when }) => when ?? [])
];

const isSame = (a: Clause, b: Clause) =>
	a.of === b.of && a.part === b.part && a.compare === b.compare && a.value === b.value;
const distinct = (clauses: Clause[]): Clause[] => [
	...new Map(clauses.map((one) => [JSON.stringify(one), one])).values()
];

const markOf = (of: string, clauses: readonly Clause[], value: Parameters<typeof pointsFor>[1]): string =>
	`+${clauses.map((one) => bit(holds(one, new Map(value === undefined ? [] : [[of, value]])))).join('')}`;

function note(map: Map<string, Surely>, key: string, { unsure }: State): void {
	if (map.get(key) !== 'yes') map.set(key, unsure ? 'perhaps' : 'yes');
}

function noteKnown(ways: Ways, id: string, rules: Condition[], state: State): void {
	for (const { of } of rules.flatMap(clausesOf))
		if (state.marks[of]?.startsWith('+')) note(ways.known, `${id}>${of}`, state);
}

/** What a comparison says on this way; null where it could not be tried out. */
function look(one: Clause, state: State, mark: string, place: number): boolean | null {
	if (one.of.startsWith('score.')) {
		const points = state.points[one.of.slice(6)];
		if (points === '?') return null;
		return holds(one, new Map(typeof points === 'number' ? [[one.of, points]] : []));
	}
	return mark[place] === '?' ? null : mark[place] === '1';
}

/** What an answer to this question can make of the comparisons and scores that look at it; alike ones once. */
function answersTo(question: Question, clauses: readonly Clause[], scored: readonly Score[]): Answer[] {
	const counting = scored.map(({ id, add }) => ({ id, add: add.filter(({ of }) => of === question.id) }));
	const counted = counting.flatMap(({ add }) => add);
	if (clauses.length === 0 && counted.length === 0) {
		const possible = possibleAnswers(question, { clauses, counted });
		return possible?.length === 0 ? [] : [{ mark: '+', points: {} }];
	}
	const possible = possibleAnswers(question, { clauses, counted });
	if (possible === null) {
		const points = counting.filter(({ add }) => add.length > 0).map(({ id }): [string, '?'] => [id, '?']);
		return [{ mark: `+${'?'.repeat(clauses.length)}`, points: Object.fromEntries(points) }];
	}
	const answers = possible.map((value): Answer => {
		const points = counting.map(({ id, add }): [string, number | null] => {
			const own = add.flatMap((part) => pointsFor(part, value) ?? []);
			return [id, own.length === 0 ? null : own.reduce((sum, part) => sum + part, 0)];
		});
		return { mark: markOf(question.id, clauses, value), points: Object.fromEntries(points) };
	});
	return [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()];
}

function added(before: State['points'], more: Answer['points']): State['points'] {
	const sum = (a: number | null | '?', b: number | null | '?') =>
		a === '?' || b === '?' ? '?' : a === null ? b : a + (b ?? 0);
	return Object.fromEntries(
		Object.entries(before).map(([id, points]) => [id, sum(points, more[id] ?? null)])
	);
}
