// What words have in common by standing in the same answers: truncated singular value decomposition by random projection
// (Halko, Martinsson and Tropp 2011, algorithm 4.4 with two rounds of power iteration), seeded.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { normalDraw, randomFrom } from './random.ts';
import { closeTogether, rowCount, type Rows } from './rows.ts';

const OVERSAMPLED = 10;
const POWER_ROUNDS = 2;

export type Projection = {
	dimensions: number;
	/** Which columns the directions speak of, ascending; and per such column one number a dimension. */
	columns: Uint32Array;
	directions: Float32Array;
};

/** The directions along which these rows differ most: fewer than asked for where there are few rows. */
export function fitProjection(rows: Rows, dimensions: number, seed: number): Projection {
	const { rows: local, columns } = closeTogether(rows);
	const width = Math.min(dimensions + OVERSAMPLED, rowCount(rows), columns.length);
	const kept = Math.min(dimensions, width);
	const random = randomFrom(seed);
	let across: Float32Array<ArrayBufferLike> = Float32Array.from({ length: columns.length * width }, () =>
		normalDraw(random)
	);
	for (let round = 0; round < POWER_ROUNDS; round += 1) {
		orthonormalise(across, columns.length, width);
		across = timesTransposed(local, times(local, across, width), columns.length, width);
	}
	const range = times(local, across, width);
	orthonormalise(range, rowCount(rows), width);
	// B = Q'A is small one way; its left singular vectors are the eigenvectors of BB'.
	const small = timesTransposed(local, range, columns.length, width);
	const { vectors, values } = eigen(gram(small, columns.length, width));
	const directions = new Float32Array(columns.length * kept);
	for (let at = 0; at < columns.length; at += 1)
		for (let to = 0; to < kept; to += 1) {
			const from = width - 1 - to;
			const length = Math.sqrt(Math.max(values[from] ?? 0, 0));
			if (length < 1e-6) continue;
			let sum = 0;
			for (let each = 0; each < width; each += 1)
				sum += (small[at * width + each] ?? 0) * vectors.get(each, from);
			directions[at * kept + to] = sum / length;
		}
	return { dimensions: kept, columns, directions };
}

/** The rows seen along these directions: dense, a row after the other. `unit`: each of length 1. */
export function project(projection: Projection, rows: Rows, unit = true): Float32Array {
	const { dimensions, columns, directions } = projection;
	const place = new Map([...columns].map((column, at) => [column, at]));
	const seen = new Float32Array(rowCount(rows) * dimensions);
	for (let row = 0; row < rowCount(rows); row += 1) {
		for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
			const from = place.get(rows.columns[at] ?? 0);
			if (from === undefined) continue;
			for (let to = 0; to < dimensions; to += 1)
				seen[row * dimensions + to] =
					(seen[row * dimensions + to] ?? 0) +
					(rows.values[at] ?? 0) * (directions[from * dimensions + to] ?? 0);
		}
		if (unit) toUnit(seen, row * dimensions, dimensions);
	}
	return seen;
}

export function toUnit(values: Float32Array, from: number, length: number): void {
	let squares = 0;
	for (let at = from; at < from + length; at += 1) squares += (values[at] ?? 0) ** 2;
	const by = squares > 0 ? 1 / Math.sqrt(squares) : 0;
	for (let at = from; at < from + length; at += 1) values[at] = (values[at] ?? 0) * by;
}

function times(rows: Rows, dense: Float32Array, width: number): Float32Array {
	const product = new Float32Array(rowCount(rows) * width);
	for (let row = 0; row < rowCount(rows); row += 1)
		for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
			const [value, from] = [rows.values[at] ?? 0, (rows.columns[at] ?? 0) * width];
			for (let to = 0; to < width; to += 1)
				product[row * width + to] = (product[row * width + to] ?? 0) + value * (dense[from + to] ?? 0);
		}
	return product;
}

function timesTransposed(rows: Rows, dense: Float32Array, columns: number, width: number): Float32Array {
	const product = new Float32Array(columns * width);
	for (let row = 0; row < rowCount(rows); row += 1)
		for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
			const [value, into] = [rows.values[at] ?? 0, (rows.columns[at] ?? 0) * width];
			for (let to = 0; to < width; to += 1)
				product[into + to] = (product[into + to] ?? 0) + value * (dense[row * width + to] ?? 0);
		}
	return product;
}

function gram(dense: Float32Array, height: number, width: number): Matrix {
	const sums = new Float64Array(width * width);
	for (let row = 0; row < height; row += 1)
		for (let one = 0; one < width; one += 1) {
			const value = dense[row * width + one] ?? 0;
			if (value === 0) continue;
			for (let other = 0; other <= one; other += 1)
				sums[one * width + other] =
					(sums[one * width + other] ?? 0) + value * (dense[row * width + other] ?? 0);
		}
	const products = new Matrix(width, width);
	for (let one = 0; one < width; one += 1)
		for (let other = 0; other <= one; other += 1) {
			products.set(one, other, sums[one * width + other] ?? 0);
			products.set(other, one, sums[one * width + other] ?? 0);
		}
	return products;
}

function eigen(matrix: Matrix): { vectors: Matrix; values: number[] } {
	const found = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
	return { vectors: found.eigenvectorMatrix, values: found.realEigenvalues };
}

/** Columns of length 1 at right angles, by Cholesky's factor of their products; twice, because once loses in single precision. */
function orthonormalise(dense: Float32Array, height: number, width: number): void {
	for (let round = 0; round < 2; round += 1) {
		const factor = choleskyOf(gram(dense, height, width));
		for (let row = 0; row < height; row += 1)
			for (let one = 0; one < width; one += 1) {
				let value = dense[row * width + one] ?? 0;
				for (let other = 0; other < one; other += 1)
					value -= (dense[row * width + other] ?? 0) * (factor[one * width + other] ?? 0);
				const along = factor[one * width + one] ?? 0;
				dense[row * width + one] = along > 0 ? value / along : 0;
			}
	}
}

/** Lower triangle L with LL' = matrix; a column that others already make up gets nothing. */
function choleskyOf(matrix: Matrix): Float64Array {
	const width = matrix.rows;
	const factor = new Float64Array(width * width);
	for (let one = 0; one < width; one += 1)
		for (let other = 0; other <= one; other += 1) {
			let rest = matrix.get(one, other);
			for (let at = 0; at < other; at += 1)
				rest -= (factor[one * width + at] ?? 0) * (factor[other * width + at] ?? 0);
			if (one === other) factor[one * width + one] = rest > 1e-9 * matrix.get(one, one) ? Math.sqrt(rest) : 0;
			else {
				const along = factor[other * width + other] ?? 0;
				factor[one * width + other] = along > 0 ? rest / along : 0;
			}
		}
	return factor;
}
