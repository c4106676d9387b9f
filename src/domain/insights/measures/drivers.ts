// What goes along with an outcome: each predictor's part of R², with the interval of the bootstrap. It says "associated with",
// and never that mending one thing would bring the other. Exact (LMG) up to ten predictors, Johnson's relative weights beyond.
import { johnsonWeights, lmgWeights } from './relative-weights.ts';
import { quantile, resample, totalsOf, type People, type Resampling } from './resample.ts';
import type { Refusal } from './refusal.ts';
import type { Interval } from './wilson.ts';

const EXACT = 10;
/** Fewer replicates are needed for intervals than for ranks, and each costs 2^p sets. */
const REPLICATES = 500;

export type Driver = Interval & {
	/** Which predictor, as it was handed in. */
	at: number;
	/** Its part of R². */
	weight: number;
	/** The sign of its correlation with the outcome. */
	direction: 'more' | 'fewer';
};
export type Drivers =
	| { refused: Refusal }
	| {
			people: number;
			method: 'lmg' | 'johnson';
			r2: Interval & { value: number };
			/** The largest first. */
			drivers: Driver[];
			/** Predictors that everybody answered alike: they can go along with nothing. */
			constant: number[];
			seed: number;
	  };

/** The fewest people for p predictors. */
export const fewestForDrivers = (predictors: number): number => Math.max(50, 10 * predictors);

/**
 * `answers`: a row a person, the outcome first and then each predictor; null where it was not answered. Who left one out is left
 * out whole.
 */
export function drivers(
	answers: readonly (readonly (number | null)[])[],
	{ seed, replicates = REPLICATES }: Resampling
): Drivers {
	const rows = answers.flatMap((row) => {
		const full = row.filter((value) => value !== null);
		return full.length === row.length ? [full] : [];
	});
	const asked = Math.max(0, ...answers.map((row) => row.length - 1));
	if (asked === 0) return { refused: { why: 'few-things', least: 1 } };
	const least = fewestForDrivers(asked);
	if (rows.length < least) return { refused: { why: 'few-people', least } };
	const varies = Array.from({ length: asked + 1 }, (_column, at) =>
		rows.some((row) => row[at] !== rows[0]?.[at])
	);
	const kept = varies.flatMap((does, at) => (does && at > 0 ? [at] : []));
	if (!varies[0] || kept.length === 0) return { refused: { why: 'no-spread' } };

	const people = products(rows.map((row) => [0, ...kept].map((at) => row[at] ?? 0)));
	const method = kept.length <= EXACT ? 'lmg' : 'johnson';
	const weightsOf = method === 'lmg' ? lmgWeights : johnsonWeights;
	const observed = correlations(totalsOf(people), kept.length + 1);
	const weights = weightsOf(observed.among, observed.withOutcome);
	const drawn: number[][] = [];
	resample(people, { seed, replicates }, (totals) => {
		const { among, withOutcome } = correlations(totals, kept.length + 1);
		drawn.push(weightsOf(among, withOutcome));
	});
	return {
		people: rows.length,
		method,
		r2: { value: sum(weights), ...rangeOf(drawn.map(sum)) },
		drivers: kept
			.map((at, place): Driver => ({
				at: at - 1,
				weight: weights[place] ?? 0,
				...rangeOf(drawn.map((one) => one[place] ?? 0)),
				direction: (observed.withOutcome[place] ?? 0) >= 0 ? 'more' : 'fewer'
			}))
			.sort((a, b) => b.weight - a.weight),
		constant: varies.flatMap((does, at) => (does || at === 0 ? [] : [at - 1])),
		seed
	};
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function rangeOf(values: readonly number[]): Interval {
	const sorted = Float64Array.from(values).sort();
	return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

/** Of each person 1, the values, and the products of every two: all that correlations are made of. */
function products(rows: readonly (readonly number[])[]): People {
	const many = rows[0]?.length ?? 0;
	const means = Array.from(
		{ length: many },
		(_one, at) => sum(rows.map((row) => row[at] ?? 0)) / rows.length
	);
	const columns = 1 + many + (many * (many + 1)) / 2;
	const flat = new Float64Array(rows.length * columns);
	for (const [person, row] of rows.entries()) {
		// From the mean, so that nothing is lost where values are large and alike.
		const from = row.map((value, at) => value - (means[at] ?? 0));
		const pairs = from.flatMap((one, at) => from.slice(at).map((other) => one * other));
		flat.set([1, ...from, ...pairs], person * columns);
	}
	return { rows: flat, columns };
}

/** 0 where a draw left one of two without any spread. */
function correlations(totals: Float64Array, many: number) {
	const people = totals[0] ?? 1;
	const mean = (at: number) => (totals[1 + at] ?? 0) / people;
	const start = (at: number) => 1 + many + at * many - (at * (at - 1)) / 2;
	const covariance = (a: number, b: number): number => {
		const [first, second] = a < b ? [a, b] : [b, a];
		return (totals[start(first) + second - first] ?? 0) / people - mean(first) * mean(second);
	};
	const correlation = (a: number, b: number): number => {
		const spread = Math.sqrt(covariance(a, a) * covariance(b, b));
		return a === b ? 1 : spread > 1e-12 ? covariance(a, b) / spread : 0;
	};
	const predictors = Array.from({ length: many - 1 }, (_one, at) => at + 1);
	return {
		among: predictors.map((a) => predictors.map((b) => correlation(a, b))),
		withOutcome: predictors.map((a) => correlation(0, a))
	};
}
