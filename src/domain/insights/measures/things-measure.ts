// What a question says of several things at once, each with its standard score: only of those that enough people spoke of, and
// in an order that is told no surer than it is.
import type { BestWorst, Mark, Tally } from '../../polls/question-kinds/tally.ts';
import { blurred, protectPeople } from '../disclosure.ts';
import { bestWorst, rankBestWorst, type BestWorstScore } from './best-worst.ts';
import { kanoMeasure, type Kano } from './kano-measure.ts';
import { tenth } from './mean.ts';
import {
	countMarks,
	opportunity,
	opportunityOf,
	rankOpportunities,
	type Opportunity
} from './opportunity.ts';
import { MOST_SEVERE, painBurden, rankBurdens, type Burden } from './pain-burden.ts';
import type { Ranking } from './rank-by-bootstrap.ts';
import type { Resampling } from './resample.ts';
import { wilson, Z95, type Interval } from './wilson.ts';

/** Where a thing stands: as in rank-by-bootstrap.ts; left out where there is nothing to stand beside. */
export type Place = { tier?: number; rankFrom?: number; rankTo?: number; amongThree?: number };
export type ThingsMeasured = {
	items: (Opportunity & Place & { label: string })[];
	bestWorst: (BestWorstTold & Place & { label: string })[];
	kano: KanoShown[];
	pains: (PainShown & Place & { label: string })[];
};
/** How often it was best and how often worst would tell of people; what is told is the score. */
export type BestWorstTold = Omit<BestWorstScore, 'best' | 'worst' | 'shown'>;
/** Coefficients are null where a category of them has fewer than `k` people: they would tell it. */
export type KanoShown = Pick<Kano, 'people' | 'category' | 'better' | 'worse'> & { label: string };
export type PainShown = Pick<Burden, 'people' | 'burden' | 'severity'> & {
	reach: Interval & { share: number; people: number; orMore: boolean };
};

export const measureThings = (tally: Tally, k: number, options: Resampling): ThingsMeasured => ({
	items: scored(
		(tally.marks ?? []).map(({ label, marks: given }) => ({ label, given })),
		(given) => opportunityTold(given, k),
		(all) => rankOpportunities(all, options)
	),
	bestWorst: scored(
		(tally.bestWorst ?? []).map(({ label, people: given }) => ({ label, given })),
		(given) => bestWorstTold(given, k),
		(all) => rankBestWorst(all, options)
	),
	kano: kanoShown(tally, k),
	pains: painsShown(tally, k, options)
});

/** Of each thing its score, the highest first, with its place among those that enough people spoke of. */
function scored<Given, Score extends { people: number; score: number }>(
	things: readonly { label: string; given: Given[] }[],
	scoreOf: (given: Given[]) => Score | null,
	rank: (all: Given[][]) => Ranking
): (Score & Place & { label: string })[] {
	const shown = things.flatMap(({ label, given }) => {
		const score = scoreOf(given);
		return score ? [{ score, label, given }] : [];
	});
	const places = placesOf(shown.length, () => rank(shown.map(({ given }) => given)));
	return shown
		.map(({ score, label }, at) => ({ ...score, label, ...places[at] }))
		.sort((a, b) => b.score - a.score);
}

/** Who finds it important, and who is satisfied, is told no closer to nobody or to everybody than `k`. */
function opportunityTold(given: readonly Mark[], k: number): Opportunity | null {
	const counts = countMarks(given);
	const { marked, important, judged, satisfied } = counts;
	if (judged < 2 * k) return null;
	const told = {
		...{ marked, judged },
		...{ important: blurred(important, marked, k), satisfied: blurred(satisfied, judged, k) }
	};
	const isExact = told.important === important && told.satisfied === satisfied;
	return isExact ? opportunity(given) : opportunityOf(told);
}

/** A score of nearly 1 or -1 would be what nearly everybody said each time. */
function bestWorstTold(given: readonly BestWorst[], k: number): BestWorstTold | null {
	const measured = bestWorst(given);
	if (!measured || measured.people < 2 * k) return null;
	const { score, low, high, people } = measured;
	const most = 1 - k / people;
	if (Math.abs(score) <= most) return { score, low, high, people };
	return { people, ...between(Math.sign(score) * most, -1, 1, people) };
}

/** A mean that is told with no more of its spread than what any such mean could have: Bhatia, R. and Davis, C. (2000), American
 *  Mathematical Monthly 107(4): the variance is at most (mean - least)(most - mean). */
function between(score: number, least: number, most: number, people: number): Interval & { score: number } {
	const half = Z95 * Math.sqrt(((score - least) * (most - score)) / people);
	return { score, low: Math.max(least, score - half), high: Math.min(most, score + half) };
}

const kanoShown = ({ kano = [] }: Tally, k: number): KanoShown[] =>
	kano.flatMap(({ label, counts }) => {
		const measured = kanoMeasure(counts);
		if (!measured || measured.people < k) return [];
		const { people, category, better, worse } = measured;
		const tells = [counts.A, counts.O, counts.M, counts.I].every((many) => many >= k);
		return [{ label, people, category, better: tells ? better : null, worse: tells ? worse : null }];
	});

function painsShown({ severity }: Tally, k: number, options: Resampling): ThingsMeasured['pains'] {
	const shown = (severity?.pains ?? []).flatMap(({ label, counts }, pain) => {
		const measured = painBurden(counts);
		const reach = measured && protectPeople(measured.reach.people, measured.people, k);
		if (!measured || !reach) return [];
		const { people } = measured;
		const share = { share: reach.people / people, ...wilson(reach.people, people) };
		const high = reach.orMore ? 1 : share.high;
		const told = { label, people, reach: { ...reach, ...share, high } };
		return [{ pain, told: { ...told, ...weightTold(measured, counts, reach.people, k) } }];
	});
	// People who said the same share one row, which is made once.
	const rows = new Map<number[], number[]>();
	const rowOf = (all: number[]) => {
		const row = rows.get(all) ?? shown.map(({ pain }) => all[pain] ?? 0);
		rows.set(all, row);
		return row;
	};
	const given = (severity?.people ?? []).map(rowOf);
	const places = placesOf(shown.length, () => rankBurdens(given, options));
	return shown
		.map(({ told }, at) => ({ ...told, ...places[at] }))
		.sort((a, b) => b.burden.mean - a.burden.mean);
}

/** Exactly where each severity is told. Else mean and spread together would tell how many said each: so in tenths, with the widest
 *  interval of such a mean, and no closer to what all whom it reaches said than as if `k` of them had said the next. */
function weightTold(
	{ people, burden, severity }: Burden,
	counts: readonly number[],
	reached: number,
	k: number
) {
	if (!severity) return { burden, severity };
	if (counts.every((count) => count >= k)) return { burden, severity };
	const edge = k / reached;
	const mean = tenth(Math.min(MOST_SEVERE - edge, Math.max(1 + edge, severity.mean)));
	const [heavy, grave] = [
		between((reached / people) * mean, 0, MOST_SEVERE, people),
		between(mean, 1, MOST_SEVERE, reached)
	];
	return { burden: asMean(heavy), severity: asMean(grave) };
}

const asMean = ({ score, low, high }: Interval & { score: number }) => ({
	...{ mean: tenth(score), low: tenth(low), high: tenth(high) }
});

const placesOf = (things: number, rank: () => Ranking): Place[] =>
	things < 2
		? []
		: rank().ranked.map(({ tier, rankFrom, rankTo, amongThree }) => ({ tier, rankFrom, rankTo, amongThree }));
