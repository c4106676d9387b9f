// Logistic regression with an L2 penalty over sparse rows, by dual coordinate descent (Yu, Huang and Lin 2011, algorithm 5,
// as in LIBLINEAR). No chance in it: rows are visited in a seeded order, until nothing moves.
import { randomFrom, shuffled } from './random.ts';
import { addRow, dot, rowCount, type Rows } from './rows.ts';

const ROUNDS = 60;
const STILL = 0.01;
const INNER = 20;

/**
 * Weights by column, so that 1 / (1 + exp(-w·x)) is the probability of `is[row] === 1`. `costs` says how much each row
 * counts: C times its weight; a row of cost 0 is left out. A constant must be a column of the rows.
 */
export function fitLogistic(rows: Rows, is: Uint8Array, costs: Float64Array, columns: number): Float64Array {
	const weights = new Float64Array(columns);
	const count = rowCount(rows);
	const squares = new Float64Array(count);
	const alphas = new Float64Array(count);
	const used: number[] = [];
	for (let row = 0; row < count; row += 1) {
		const cost = costs[row] ?? 0;
		if (cost <= 0) continue;
		used.push(row);
		for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1)
			squares[row] = (squares[row] ?? 0) + (rows.values[at] ?? 0) ** 2;
		alphas[row] = Math.min(0.001 * cost, 1e-8);
		addRow(rows, row, weights, (is[row] ? 1 : -1) * (alphas[row] ?? 0));
	}
	const random = randomFrom(used.length + 1);
	for (let round = 0; round < ROUNDS; round += 1) {
		let moved = 0;
		for (const row of shuffled(used, random)) {
			const sign = is[row] ? 1 : -1;
			const [cost, old] = [costs[row] ?? 0, alphas[row] ?? 0];
			const next = bestAlpha(old, cost, squares[row] ?? 0, sign * dot(rows, row, weights));
			if (next === old) continue;
			alphas[row] = next;
			addRow(rows, row, weights, (next - old) * sign);
			moved = Math.max(moved, Math.abs(next - old) / cost);
		}
		if (moved < STILL) break;
	}
	return weights;
}

/** Newton's steps on one dual variable, from whichever end of (0, cost) it lies nearer to. */
function bestAlpha(alpha: number, cost: number, square: number, margin: number): number {
	const rest = cost - alpha;
	const turned = 0.5 * square * (rest - alpha) + margin < 0;
	const [from, sign] = turned ? [rest, -1] : [alpha, 1];
	let z = cost - from < 0.5 * cost ? 0.1 * from : from;
	for (let step = 0; step < INNER; step += 1) {
		const slope = square * (z - from) + sign * margin + Math.log(z / (cost - z));
		if (Math.abs(slope) < 1e-4) break;
		const next = z - slope / (square + cost / (cost - z) / z);
		z = next <= 0 ? z * 0.1 : next >= cost ? (z + cost) / 2 : next;
	}
	return turned ? cost - z : z;
}
