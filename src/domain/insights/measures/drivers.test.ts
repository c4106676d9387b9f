import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { drivers } from './drivers.ts';
import { johnsonWeights, lmgWeights } from './relative-weights.ts';

const AMONG = [
	[1, 0.5, 0.3],
	[0.5, 1, 0.4],
	[0.3, 0.4, 1]
];
const OUTCOME = [0.6, 0.5, 0.3];
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('weights are those that NumPy gives: all orders of least squares, and Johnson’s by its eigenvectors', () => {
	const close = (found: number[], expected: number[]) =>
		found.forEach((weight, at) => expect(weight).toBeCloseTo(expected[at] ?? 0, 9));
	close(lmgWeights(AMONG, OUTCOME), [0.24648272874079324, 0.1345230217810863, 0.035768443026507536]);
	close(johnsonWeights(AMONG, OUTCOME), [0.24712407537025663, 0.13333747113225566, 0.03631264704587493]);
	expect(sum(johnsonWeights(AMONG, OUTCOME))).toBeCloseTo(0.4167741935483871, 12);
});

/** Correlations that some answers could have: of made-up answers. */
function correlationsOf(predictors: number, seed: number) {
	const random = xoroshiro128plus(seed);
	const rows = Array.from({ length: 40 }, () => {
		const shared = uniformFloat64(random);
		return Array.from({ length: predictors + 1 }, () => shared + uniformFloat64(random));
	});
	const column = (at: number) => {
		const values = rows.map((row) => row[at] ?? 0);
		const mean = sum(values) / values.length;
		const size = Math.hypot(...values.map((value) => value - mean));
		return values.map((value) => (value - mean) / size);
	};
	const columns = Array.from({ length: predictors + 1 }, (_one, at) => column(at));
	const all = columns.map((one) =>
		columns.map((other) => sum(one.map((value, at) => value * (other[at] ?? 0))))
	);
	const [outcome = [], ...rest] = all;
	return { among: rest.map((row) => row.slice(1)), withOutcome: outcome.slice(1) };
}

test('weights are never negative and sum to R² either way; with two predictors both ways say the same', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 6 }), fc.integer(), (predictors, seed) => {
			const { among, withOutcome } = correlationsOf(predictors, seed);
			const [exact, johnson] = [lmgWeights(among, withOutcome), johnsonWeights(among, withOutcome)];
			expect(sum(exact)).toBeCloseTo(sum(johnson), 9);
			expect(Math.min(...exact, ...johnson)).toBeGreaterThan(-1e-9);
			if (predictors <= 2) exact.forEach((weight, at) => expect(weight).toBeCloseTo(johnson[at] ?? 0, 9));
		}),
		{ numRuns: 50 }
	);
});

/** The answers that the independent computation was made of. */
const ANSWERS = Array.from({ length: 60 }, (_person, i) => {
	const a = ((i * 7) % 5) + 1;
	const b = ((i * 3 + Math.floor(i / 5)) % 5) + 1;
	const c = ((a + Math.floor(((i * 11) % 7) / 3)) % 5) + 1;
	return [2 * a + b + ((i * 13) % 6), a, b, c];
});

test('drivers of given answers: R² and parts as NumPy’s least squares gives them, and intervals around them', () => {
	const found = drivers(ANSWERS, { seed: 1 });
	expect(found).toMatchObject({ people: 60, method: 'lmg', constant: [] });
	if ('refused' in found) return;
	expect(found.r2.value).toBeCloseTo(0.7828875459344223, 9);
	const weights = found.drivers.map(({ at, weight }) => [at, weight.toFixed(9)]);
	expect(weights).toEqual([
		[0, '0.586906605'],
		[1, '0.175915623'],
		[2, '0.020065317']
	]);
	for (const { weight, low, high } of found.drivers) {
		expect(low).toBeLessThan(weight);
		expect(high).toBeGreaterThan(weight);
	}
	expect(drivers(ANSWERS, { seed: 1 })).toEqual(found);
});

test('what everybody answered alike is named and left out; two that say the same share their weight', () => {
	const twice = ANSWERS.map((row) => [...row, row[1] ?? 0, 4]);
	const found = drivers(twice, { seed: 1, replicates: 50 });
	if ('refused' in found) throw new Error('refused');
	expect(found.constant).toEqual([4]);
	expect(found.r2.value).toBeCloseTo(0.7828875459344223, 9);
	const [one, same] = [0, 3].map((at) => found.drivers.find((driver) => driver.at === at)?.weight ?? 0);
	expect(one).toBeCloseTo(same ?? 1, 9);
	const most = ANSWERS.map(([outcome = 0, ...rest], at) => [
		outcome,
		...Array.from({ length: 12 }, (_p, p) => (rest[p % 3] ?? 0) + ((at * (p + 3)) % 4))
	]);
	const many = [...most, ...most, ...most];
	expect(drivers(many, { seed: 1, replicates: 20 })).toMatchObject({ method: 'johnson', people: 180 });
});

test('too few people, and an outcome without spread, are refused; who left one out is left out whole', () => {
	expect(drivers(ANSWERS.slice(0, 49), { seed: 1 })).toEqual({ refused: { why: 'few-people', least: 50 } });
	const holes = ANSWERS.map((row, at) => (at < 11 ? [row[0] ?? 0, null, 1, 1] : row));
	expect(drivers(holes, { seed: 1 })).toEqual({ refused: { why: 'few-people', least: 50 } });
	const six = ANSWERS.map((row) => [...row, ...row.slice(1)]);
	expect(drivers(six.slice(0, 59), { seed: 1 })).toEqual({ refused: { why: 'few-people', least: 60 } });
	expect(
		drivers(
			ANSWERS.map(([, ...rest]) => [7, ...rest]),
			{ seed: 1 }
		)
	).toEqual({ refused: { why: 'no-spread' } });
});
