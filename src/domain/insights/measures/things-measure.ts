// What a question says of several things at once, each with its standard score: only of those that enough people spoke of, and
// in an order that is told no surer than it is.
import type { Tally } from '../../polls/question-kinds/tally.ts';
import { protectPeople } from '../disclosure.ts';
import { bestWorst, rankBestWorst, type BestWorstScore } from './best-worst.ts';
import { kanoMeasure, type Kano } from './kano-measure.ts';
import { opportunity, rankOpportunities, type Opportunity } from './opportunity.ts';
import { painBurden, rankBurdens, type Burden } from './pain-burden.ts';
import type { Ranking } from './rank-by-bootstrap.ts';
import type { Resampling } from './resample.ts';
import { wilson, type Interval } from './wilson.ts';

/** Where a thing stands: as in rank-by-bootstrap.ts; left out where there is nothing to stand beside. */
export type Place = { tier?: number; rankFrom?: number; rankTo?: number; amongThree?: number };
export type ThingsMeasured = {
	items: (Opportunity & Place & { label: string })[];
	bestWorst: (BestWorstScore & Place & { label: string })[];
	kano: KanoShown[];
	pains: (PainShown & Place & { label: string })[];
};
/** Coefficients are null where a category of them has fewer than `k` people: they would tell it. */
export type KanoShown = Pick<Kano, 'people' | 'category' | 'better' | 'worse'> & { label: string };
export type PainShown = Pick<Burden, 'people' | 'burden' | 'severity'> & {
	reach: Interval & { share: number; people: number; orMore: boolean };
};

export const measureThings = (tally: Tally, k: number, options: Resampling): ThingsMeasured => ({
	items: scored(
		(tally.marks ?? []).map(({ label, marks: given }) => ({ label, given })),
		k,
		opportunity,
		(all) => rankOpportunities(all, options)
	),
	bestWorst: scored(
		(tally.bestWorst ?? []).map(({ label, people: given }) => ({ label, given })),
		k,
		bestWorst,
		(all) => rankBestWorst(all, options)
	),
	kano: kanoShown(tally, k),
	pains: painsShown(tally, k, options)
});

/** Of each thing its score, the highest first, with its place among those that enough people spoke of. */
function scored<Given, Score extends { people: number; score: number }>(
	things: readonly { label: string; given: Given[] }[],
	k: number,
	scoreOf: (given: Given[]) => Score | null,
	rank: (all: Given[][]) => Ranking
): (Score & Place & { label: string })[] {
	const shown = things.flatMap(({ label, given }) => {
		const score = scoreOf(given);
		return score && score.people >= k ? [{ score, label, given }] : [];
	});
	const places = placesOf(shown.length, () => rank(shown.map(({ given }) => given)));
	return shown
		.map(({ score, label }, at) => ({ ...score, label, ...places[at] }))
		.sort((a, b) => b.score - a.score);
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
		const { people, burden, severity: grave } = measured;
		const share = { share: reach.people / people, ...wilson(reach.people, people) };
		return [{ pain, told: { label, people, burden, severity: grave, reach: { ...reach, ...share } } }];
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

const placesOf = (things: number, rank: () => Ranking): Place[] =>
	things < 2
		? []
		: rank().ranked.map(({ tier, rankFrom, rankTo, amongThree }) => ({ tier, rankFrom, rankTo, amongThree }));
