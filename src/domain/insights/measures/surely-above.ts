// Which things are surely above which, all pairs looked at together: the differences' simultaneous lower 95 % bounds by the
// bootstrap of their largest t, step by step. Romano, J. and Wolf, M. (2005), Econometrica 73; for ranks Mogstad, M., Romano, J.,
// Shaikh, A. and Wilhelm, D. (2024), Review of Economic Studies 91, doi 10.1093/restud/rdad006.
import { quantile } from './resample.ts';

/** `draws`: the scores of a draw after the other, as many as `observed`. For each thing, those that are surely above it. */
export function surelyAbove(observed: Float64Array, draws: Float64Array): number[][] {
	const things = observed.length;
	const pairs = allPairs(observed, draws);
	const above = Array.from({ length: things }, (): number[] => []);
	let open = pairs;
	while (open.length > 0) {
		const bound = largestT(open, draws, things);
		const sure = open.filter(({ difference, error }) => difference > bound * error);
		if (sure.length === 0) break;
		for (const { upper, lower } of sure) above[lower]?.push(upper);
		open = open.filter((pair) => !sure.includes(pair));
	}
	return above;
}

type Pair = { upper: number; lower: number; difference: number; error: number };

/** Both ways round: which of two is the upper one is not looked up before it is tested. Pairs that are always equal fall out. */
function allPairs(observed: Float64Array, draws: Float64Array): Pair[] {
	const things = observed.length;
	const pairs: Pair[] = [];
	for (let upper = 0; upper < things; upper += 1)
		for (let lower = 0; lower < things; lower += 1) {
			if (upper === lower) continue;
			const difference = (observed[upper] ?? 0) - (observed[lower] ?? 0);
			const error = errorOf(draws, things, upper, lower);
			if (error > 0 || difference > 0) pairs.push({ upper, lower, difference, error });
		}
	return pairs;
}

const between = (draws: Float64Array, from: number, { upper, lower }: Pick<Pair, 'upper' | 'lower'>) =>
	(draws[from + upper] ?? 0) - (draws[from + lower] ?? 0);

function errorOf(draws: Float64Array, things: number, upper: number, lower: number): number {
	let [sum, squares] = [0, 0];
	for (let from = 0; from < draws.length; from += things) {
		const difference = between(draws, from, { upper, lower });
		sum += difference;
		squares += difference * difference;
	}
	const many = draws.length / things;
	const variance = (squares - (sum * sum) / many) / (many - 1);
	return variance > 1e-18 ? Math.sqrt(variance) : 0;
}

/** The bound that the largest of all t stays under in 95 % of draws. */
function largestT(open: readonly Pair[], draws: Float64Array, things: number): number {
	const largest = new Float64Array(draws.length / things);
	for (let draw = 0; draw < largest.length; draw += 1) {
		let most = 0;
		for (const pair of open) {
			if (pair.error === 0) continue;
			const t = (between(draws, draw * things, pair) - pair.difference) / pair.error;
			if (t > most) most = t;
		}
		largest[draw] = most;
	}
	return quantile(largest.sort(), 0.95);
}
