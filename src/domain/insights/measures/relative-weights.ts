// How much of what is explained goes with which predictor, when predictors go together themselves. Both ways share R² out
// exactly; both take correlations, so that they can be made anew from the totals of redrawn people.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Under this a predictor adds nothing that the others do not say already. */
const NOTHING_NEW = 1e-9;

/**
 * Johnson, J. W. (2000), Multivariate Behavioral Research 35, 1-19: the orthogonal variables nearest to the predictors, and what
 * the outcome owes to them. `among`: correlations of the p predictors; `withOutcome`: of each with the outcome. Gives p weights
 * that sum to R². Predictors that say the same share their weight, since what is not there (an eigenvalue of 0) is left out.
 */
export function johnsonWeights(
	among: readonly (readonly number[])[],
	withOutcome: readonly number[]
): number[] {
	const { realEigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(
		new Matrix(among.map((row) => [...row])),
		{ assumeSymmetric: true }
	);
	const power = (of: (root: number) => number) =>
		vectors
			.mmul(Matrix.diag(realEigenvalues.map((value) => (value > NOTHING_NEW ? of(Math.sqrt(value)) : 0))))
			.mmul(vectors.transpose());
	const loadings = power((root) => root);
	const paths = power((root) => 1 / root).mmul(Matrix.columnVector([...withOutcome]));
	return loadings.pow(2).mmul(paths.pow(2)).to1DArray();
}

/**
 * Lindeman, R., Merenda, P. and Gold, R. (1980), which is the Shapley value of R²: what a predictor adds to it, averaged over all
 * orders in which predictors may come. As above; for few predictors, since all 2^p sets are gone through.
 */
export function lmgWeights(among: readonly (readonly number[])[], withOutcome: readonly number[]): number[] {
	const explained = explainedByAll(among, withOutcome);
	const p = withOutcome.length;
	const orders = Array.from({ length: p }, (_size, size) => 1 / (p * choose(p - 1, size)));
	return withOutcome.map((_one, predictor) => {
		const bit = 1 << predictor;
		let weight = 0;
		for (let set = 0; set < explained.length; set += 1)
			if ((set & bit) === 0)
				weight += (orders[sizeOf(set)] ?? 0) * ((explained[set | bit] ?? 0) - (explained[set] ?? 0));
		return weight;
	});
}

/**
 * R² of every set of predictors, by the bits of its number. Predictors enter from the last to the first, and what each has
 * entered is swept out of the rest (Gauss), so that a set costs no more than the step from a smaller one.
 */
function explainedByAll(among: readonly (readonly number[])[], withOutcome: readonly number[]): Float64Array {
	const explained = new Float64Array(2 ** withOutcome.length);
	const enter = (
		left: readonly (readonly number[])[],
		outcome: readonly number[],
		set: number,
		r2: number
	) => {
		explained[set] = r2;
		for (let next = 0; next < outcome.length; next += 1) {
			const row = left[next] ?? [];
			const own = row[next] ?? 0;
			const isNew = own > NOTHING_NEW;
			const path = isNew ? (outcome[next] ?? 0) / own : 0;
			const rest = left
				.slice(0, next)
				.map((other, at) =>
					other.slice(0, next).map((one, to) => (isNew ? one - ((row[at] ?? 0) * (row[to] ?? 0)) / own : one))
				);
			const still = outcome.slice(0, next).map((one, at) => one - (row[at] ?? 0) * path);
			enter(rest, still, set | (1 << next), r2 + path * (outcome[next] ?? 0));
		}
	};
	enter(among, withOutcome, 0, 0);
	return explained;
}

function sizeOf(set: number): number {
	let size = 0;
	for (let rest = set; rest > 0; rest >>= 1) size += rest & 1;
	return size;
}

function choose(n: number, k: number): number {
	let ways = 1;
	for (let at = 1; at <= k; at += 1) ways = (ways * (n - k + at)) / at;
	return ways;
}
