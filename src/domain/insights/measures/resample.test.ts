import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import type { Mark } from '../../polls/question-kinds/tally.ts';
import { bestWorst, rankBestWorst } from './best-worst.ts';
import { opportunity, rankOpportunities } from './opportunity.ts';
import { painBurden, rankBurdens } from './pain-burden.ts';
import { rankByBootstrap } from './rank-by-bootstrap.ts';
import { quantile, resample, type People } from './resample.ts';

const uniform = (seed: number) => {
	const random = xoroshiro128plus(seed);
	return () => uniformFloat64(random);
};
/** Two columns: a number a person, and one. */
const numbers = (values: readonly number[]): People => ({
	rows: Float64Array.from(values.flatMap((value) => [value, 1])),
	columns: 2
});
function errorOfMean(people: People, replicates: number): number {
	const means: number[] = [];
	resample(people, { seed: 7, replicates }, ([sum = 0, many = 0]) => means.push(sum / many));
	const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
	return Math.sqrt(means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / means.length);
}

test('the bootstrap error of a mean is its standard error: of single people, of rows with counts, and of groups', () => {
	// The closed form of the ideal bootstrap: Efron and Tibshirani (1993), 5.12, sd(n) / sqrt(n).
	const closed = (share: number, n: number) => Math.sqrt((share * (1 - share)) / n);
	const some = numbers(Array.from({ length: 400 }, (_one, at) => (at < 120 ? 1 : 0)));
	expect(errorOfMean(some, 4000) / closed(0.3, 400)).toBeCloseTo(1, 1);
	const counted: People = { rows: Float64Array.from([1, 1, 0, 1]), columns: 2, counts: [120, 280] };
	expect(errorOfMean(counted, 4000) / closed(0.3, 400)).toBeCloseTo(1, 1);
	const very: People = { rows: Float64Array.from([1, 1, 0, 1]), columns: 2, counts: [60_000, 140_000] };
	expect(errorOfMean(very, 2000) / closed(0.3, 200_000)).toBeCloseTo(1, 1);
});

test('a quantile is that of type 7, as NumPy gives it', () => {
	// NumPy 2, numpy.quantile, whose method of itself is linear: Hyndman and Fan's type 7.
	const found = [0.025, 0.3, 0.5, 0.95].map((part) => quantile([1, 2, 4, 8, 16, 32], part));
	for (const [at, value] of [1.125, 3, 6, 28].entries()) expect(found[at]).toBeCloseTo(value, 10);
});

test('the same people and seed give the same numbers, another seed others', () => {
	const some = numbers(Array.from({ length: 50 }, (_one, at) => at % 7));
	const rank = (seed: number) =>
		rankByBootstrap(some, 1, ([a = 0, b = 1], out) => (out[0] = a / b), { seed });
	expect(rank(5)).toEqual(rank(5));
	expect(rank(5).ranked).not.toEqual(rank(6).ranked);
});

test('clear separations: each thing in its own tier, first for sure; ties: one tier, and wide ranges', () => {
	const next = uniform(3);
	const people = Array.from({ length: 300 }, () => [4, 3, 2, 1].map((most) => (next() < 0.9 ? most : 0)));
	const { ranked } = rankBurdens(people, { seed: 1 });
	expect(ranked.map(({ tier }) => tier)).toEqual([1, 2, 3, 4]);
	expect(ranked[0]).toMatchObject({ rank: 1, rankFrom: 1, rankTo: 1, amongThree: 1 });
	const alike = Array.from({ length: 100 }, () => Array.from({ length: 8 }, () => Math.floor(next() * 5)));
	const tied = rankBurdens(alike, { seed: 1 }).ranked;
	expect(tied.every(({ tier }) => tier === 1)).toBe(true);
	expect(Math.min(...tied.map(({ rankFrom, rankTo }) => rankTo - rankFrom))).toBeGreaterThanOrEqual(1);
	const equal = rankBurdens([[2, 2, 2, 2], ...Array.from({ length: 20 }, () => [1, 1, 1, 1])], { seed: 1 });
	expect(equal.ranked.map(({ amongThree }) => amongThree)).toEqual([0.75, 0.75, 0.75, 0.75]);
});

test('where things stand far apart the rank range holds the observed rank; no tier is lower than the rank', () => {
	const levels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 5 });
	fc.assert(
		fc.property(levels, fc.integer(), (asked, seed) => {
			const next = uniform(seed);
			const people = Array.from({ length: 80 }, () => asked.map((level) => (next() < 0.95 ? level : 2)));
			const { ranked } = rankBurdens(people, { seed, replicates: 200 });
			const far = new Set(asked).size === asked.length;
			return ranked.every(
				({ rank, rankFrom, rankTo, tier }) => tier <= rank && (!far || (rankFrom <= rank && rank <= rankTo))
			);
		}),
		{ numRuns: 25 }
	);
});

test('nothing is surely above anything in 95 of 100 draws of things that are alike', () => {
	const next = uniform(11);
	const wrong = Array.from({ length: 100 }, (_run, seed) => {
		const people = Array.from({ length: 60 }, () => Array.from({ length: 6 }, () => Math.floor(next() * 5)));
		return rankBurdens(people, { seed, replicates: 200 }).ranked.some(({ tier }) => tier > 1) ? 1 : 0;
	}).reduce((sum: number, one) => sum + one, 0);
	expect(wrong).toBeLessThanOrEqual(11);
});

/** Twenty needs as the reference simulated them: importance and satisfaction of one person go together a little. */
function marksOf(people: number, next: () => number): Mark[][] {
	return Array.from({ length: 20 }, (_need, at) => {
		const [important, satisfied] = [0.35 + at * 0.025, 0.7 - at * 0.02];
		return Array.from({ length: people }, () => ({
			importance: next() < important ? 5 : 2,
			satisfaction: next() < satisfied ? 4 : 2
		}));
	});
}
const meanHalf = (of: readonly { low: number; high: number }[]) =>
	of.reduce((sum, { low, high }) => sum + (high - low) / 2, 0) / of.length;

test('opportunity of 20 needs: the mean half-widths of the reference, 1.55 at 100 people and .79 at 400', () => {
	const next = uniform(20_261);
	for (const [people, half] of [
		[100, 1.55],
		[400, 0.79]
	] as const) {
		const marks = marksOf(people, next);
		const byDelta = marks.flatMap((given) => opportunity(given) ?? []);
		const ranked = rankOpportunities(marks, { seed: 1 }).ranked;
		for (const found of [byDelta, ranked]) expect(Math.abs(meanHalf(found) - half)).toBeLessThan(half * 0.1);
	}
});

test('satisfaction is asked only of those who can judge', () => {
	const marks: Mark[] = [
		...Array.from({ length: 8 }, () => ({ importance: 5, satisfaction: 2 })),
		...Array.from({ length: 2 }, () => ({ importance: 2, satisfaction: 5 })),
		...Array.from({ length: 10 }, () => ({ importance: 5, satisfaction: null }))
	];
	expect(opportunity(marks)).toMatchObject({ importance: 9, satisfaction: 2, people: 10, score: 16 });
});

test('burden is reach times mean severity, each with its interval', () => {
	// By hand: 50, 20, 10, 15, 5 people at 0 to 4: (20 + 20 + 45 + 20) / 100 = 1.05; half of them, 2.1 each.
	const pain = painBurden([50, 20, 10, 15, 5]);
	expect(pain).toMatchObject({ people: 100, burden: { mean: 1.05 }, reach: { share: 0.5, people: 50 } });
	expect(pain?.severity?.mean).toBeCloseTo(2.1, 12);
	// Sum of squares 275 - 110.25 = 164.75, over 99 and 100: standard error .12900.
	expect((pain?.burden.high ?? 0) - 1.05).toBeCloseTo(1.959964 * Math.sqrt(164.75 / 9900), 6);
	expect(painBurden([12])).toMatchObject({ burden: { mean: 0, low: 0, high: 0 }, severity: null });
	expect(painBurden([])).toBeNull();
});

test('best and worst: what was chosen over what was shown, one person one draw', () => {
	// By hand: 7 of 12 times best and 1 worst over four people shown it three times each.
	const people = [
		{ best: 3, worst: 0, shown: 3 },
		{ best: 2, worst: 0, shown: 3 },
		{ best: 2, worst: 0, shown: 3 },
		{ best: 0, worst: 1, shown: 3 },
		{ best: 0, worst: 0, shown: 0 }
	];
	const scored = bestWorst(people);
	expect(scored).toMatchObject({ score: 0.5, best: 7, worst: 1, shown: 12, people: 4 });
	// With the same number shown to each it is the interval of a mean of (1, 2/3, 2/3, -1/3): sd .57735.
	expect(scored?.low).toBeCloseTo(0.5 - (1.959964 * 0.57735) / 2, 4);
	expect(scored?.high).toBe(1);
	expect(bestWorst([])).toBeNull();
	const things = [people, people.map(({ best, worst, shown }) => ({ best: worst, worst: best, shown }))];
	expect(rankBestWorst(things, { seed: 1 }).ranked.map(({ rank }) => rank)).toEqual([1, 2]);
});
