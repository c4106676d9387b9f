// Best-worst scaling by counting: times best less times worst, over the times shown. Finn, A. and Louviere, J. (1992), Journal of
// Public Policy & Marketing 11(2); Marley, A. and Louviere, J. (2005), Journal of Mathematical Psychology 49. A person is one
// draw, however many sets they answered: the interval is that of a ratio of totals over people (Cochran 1977, 6.4).
import type { BestWorst } from '../../polls/question-kinds/tally.ts';
import { rankByBootstrap, type Ranking } from './rank-by-bootstrap.ts';
import { gather, type Resampling } from './resample.ts';
import { Z95, type Interval } from './wilson.ts';

/** -1 (always the worst) to 1 (always the best). */
export type BestWorstScore = Interval & {
	score: number;
	best: number;
	worst: number;
	shown: number;
	/** Who was shown it. */
	people: number;
};

/** null when it was shown to nobody. */
export function bestWorst(people: readonly BestWorst[]): BestWorstScore | null {
	const sum = (of: (one: BestWorst) => number) => people.reduce((total, one) => total + of(one), 0);
	const [best, worst, shown] = [sum((one) => one.best), sum((one) => one.worst), sum((one) => one.shown)];
	if (shown === 0) return null;
	const score = (best - worst) / shown;
	const saw = people.filter((one) => one.shown > 0).length;
	const squares = sum((one) => (one.best - one.worst - score * one.shown) ** 2);
	const half = saw > 1 ? (Z95 * Math.sqrt((squares * saw) / (saw - 1))) / shown : 0;
	return {
		score,
		low: Math.max(-1, score - half),
		high: Math.min(1, score + half),
		best,
		worst,
		shown,
		people: saw
	};
}

/** Tiers and rank ranges; the people of each thing in the same order. */
export function rankBestWorst(things: readonly (readonly BestWorst[])[], options: Resampling): Ranking {
	const columns = things.length * 2;
	const people = gather(things[0]?.length ?? 0, columns, options, (person, row) => {
		for (const [thing, given] of things.entries()) {
			const { best = 0, worst = 0, shown = 0 } = given[person] ?? {};
			row.set([best - worst, shown], thing * 2);
		}
	});
	return rankByBootstrap(
		people,
		things.length,
		(totals, scores) => {
			for (let thing = 0; thing < scores.length; thing += 1) {
				const shown = totals[thing * 2 + 1] ?? 0;
				scores[thing] = shown === 0 ? 0 : (totals[thing * 2] ?? 0) / shown;
			}
		},
		options
	);
}
