// Opportunity = importance + max(importance - satisfaction, 0), each 10 x the top-2-box share. Ulwick, A. (2005).
// Interval by the delta method over the joint answers of each person.
import { Z95, type Interval } from './wilson.ts';
import type { Mark } from '../../polls/question-kinds/tally.ts';

const TOP = 4;

export type Opportunity = Interval & {
	score: number;
	importance: number;
	satisfaction: number;
	people: number;
};

/** Of people who gave both marks; 0..20. null when nobody did. */
export function opportunity(marks: readonly Mark[]): Opportunity | null {
	const both = marks.flatMap(({ importance, satisfaction }) =>
		importance === null || satisfaction === null
			? []
			: [{ i: importance >= TOP ? 1 : 0, s: satisfaction >= TOP ? 1 : 0 }]
	);
	const n = both.length;
	if (n === 0) return null;
	const mean = (of: (mark: { i: number; s: number }) => number) =>
		both.reduce((sum, mark) => sum + of(mark), 0) / n;
	const [i, s] = [mean((mark) => mark.i), mean((mark) => mark.s)];
	const gap = i > s;
	const contribution = (mark: { i: number; s: number }) => (gap ? 2 * mark.i - mark.s : mark.i);
	const centre = mean(contribution);
	const variance = mean((mark) => (contribution(mark) - centre) ** 2);
	const half = 10 * Z95 * Math.sqrt(variance / n);
	const score = 10 * (i + Math.max(i - s, 0));
	return {
		score,
		low: Math.max(0, score - half),
		high: Math.min(20, score + half),
		importance: 10 * i,
		satisfaction: 10 * s,
		people: n
	};
}
