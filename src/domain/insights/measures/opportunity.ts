// Opportunity = importance + max(importance - satisfaction, 0), each 10 x the top-2-box share, from 0 to 20. Ulwick, A. (2005),
// What Customers Want. Importance is of those who marked it; satisfaction of those of them who can judge it.
import type { Mark } from '../../polls/question-kinds/tally.ts';
import { rankByBootstrap, type Ranking, type ScoresOf } from './rank-by-bootstrap.ts';
import { gather, type People, type Resampling } from './resample.ts';
import { Z95, type Interval } from './wilson.ts';

const TOP = 4;
/** People who marked importance; of them the top two; people who marked both; of them the satisfied. */
const COLUMNS = 4;

export type Opportunity = Interval & {
	score: number;
	importance: number;
	satisfaction: number;
	/** Who marked both. */
	people: number;
};

/**
 * null when nobody marked both. The interval is by the delta method: each person's part in the linearised score, so that
 * importance and satisfaction of one person go together. Near importance = satisfaction, where the score has its bend, the
 * bootstrap of `rankOpportunities` is the better one.
 */
export function opportunity(marks: readonly Mark[]): Opportunity | null {
	const { marked, important: chosen, judged, satisfied: content } = countMarks(marks);
	if (judged === 0) return null;
	const { i, s, score } = scoreOf([marked, chosen, judged, content]);
	const gap = i > s;
	const variance = marks.reduce((sum, mark) => {
		const [m = 0, important = 0, j = 0, satisfied = 0] = rowOf(mark);
		const part = ((gap ? 2 : 1) * (important - i * m)) / marked - (gap ? (satisfied - s * j) / judged : 0);
		return sum + part * part;
	}, 0);
	const half = 10 * Z95 * Math.sqrt(variance);
	return {
		score,
		low: Math.max(0, score - half),
		high: Math.min(20, score + half),
		importance: 10 * i,
		satisfaction: 10 * s,
		people: judged
	};
}

export type MarkCounts = Record<'marked' | 'important' | 'judged' | 'satisfied', number>;

export function countMarks(marks: readonly Mark[]): MarkCounts {
	const counts = { marked: 0, important: 0, judged: 0, satisfied: 0 };
	for (const mark of marks) {
		const [marked = 0, important = 0, judged = 0, satisfied = 0] = rowOf(mark);
		counts.marked += marked;
		counts.important += important;
		counts.judged += judged;
		counts.satisfied += satisfied;
	}
	return counts;
}

/** The same from counts, where no more than these may be told: its interval takes importance and satisfaction as two samples. */
export function opportunityOf({ marked, important, judged, satisfied }: MarkCounts): Opportunity {
	const { i, s, score } = scoreOf([marked, important, judged, satisfied]);
	const gap = i > s;
	const variance = ((gap ? 4 : 1) * i * (1 - i)) / marked + (gap ? (s * (1 - s)) / judged : 0);
	const half = 10 * Z95 * Math.sqrt(variance);
	const [low, high] = [Math.max(0, score - half), Math.min(20, score + half)];
	return { score, low, high, importance: 10 * i, satisfaction: 10 * s, people: judged };
}

/** Tiers and rank ranges of several things; the marks of each thing in the same order of people. */
export function rankOpportunities(marks: readonly (readonly Mark[])[], options: Resampling): Ranking {
	return rankByBootstrap(opportunityPeople(marks, options), marks.length, opportunityScores, options);
}

export const opportunityPeople = (marks: readonly (readonly Mark[])[], options: Resampling): People =>
	gather(marks[0]?.length ?? 0, marks.length * COLUMNS, options, (person, row) => {
		for (const [thing, given] of marks.entries()) {
			const mark = given[person];
			if (mark) row.set(rowOf(mark), thing * COLUMNS);
		}
	});

export const opportunityScores: ScoresOf = (totals, scores) => {
	for (let thing = 0; thing < scores.length; thing += 1)
		scores[thing] = scoreOf(totals.subarray(thing * COLUMNS, (thing + 1) * COLUMNS)).score;
};

function rowOf({ importance, satisfaction }: Mark): number[] {
	if (importance === null) return [0, 0, 0, 0];
	const judged = satisfaction === null ? [0, 0] : [1, satisfaction >= TOP ? 1 : 0];
	return [1, importance >= TOP ? 1 : 0, ...judged];
}

function scoreOf([marked = 0, important = 0, judged = 0, satisfied = 0]: Iterable<number>) {
	const [i, s] = [marked === 0 ? 0 : important / marked, judged === 0 ? 0 : satisfied / judged];
	return { i, s, score: 10 * (i + Math.max(i - s, 0)) };
}
