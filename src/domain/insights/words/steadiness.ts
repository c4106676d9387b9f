// Whether a group is in the answers or in the draw: it is looked for again, in samples of nine in ten
// (clusterboot, Hennig 2007).
import { groupsOf, joinsOf } from './linkage.ts';
import { randomFrom, shuffled } from './random.ts';

const AGAIN = 3;
const SAMPLE = 0.9;
const SEED = 7_001;

/** For each group the mean, over samples, of the best share (Jaccard) that any group found there has in common with it. */
export function steadinessOf(
	vectors: Float32Array,
	dimensions: number,
	groups: Int32Array,
	count: number
): number[] {
	const all = Array.from(groups, (_group, at) => at);
	const sums = new Float64Array(count);
	for (let time = 0; time < AGAIN; time += 1) {
		const sample = shuffled(all, randomFrom(SEED + time)).slice(0, Math.ceil(all.length * SAMPLE));
		const some = new Float32Array(sample.length * dimensions);
		sample.forEach((at, to) =>
			some.set(vectors.subarray(at * dimensions, (at + 1) * dimensions), to * dimensions)
		);
		const found = groupsOf(joinsOf(some, dimensions), sample.length, Math.ceil(count * SAMPLE));
		bestShares(
			sample.map((at) => groups[at] ?? 0),
			[...found],
			count
		).forEach((share, group) => (sums[group] = (sums[group] ?? 0) + share / AGAIN));
	}
	return [...sums];
}

function bestShares(before: number[], after: number[], count: number): number[] {
	const [sizes, others] = [new Map<number, number>(), new Map<number, number>()];
	const both = new Map<string, number>();
	const add = <T>(map: Map<T, number>, key: T) => map.set(key, (map.get(key) ?? 0) + 1);
	before.forEach((group, at) => {
		add(sizes, group);
		add(others, after[at] ?? 0);
		add(both, `${group} ${after[at]}`);
	});
	const best = Array.from({ length: count }, () => 0);
	for (const [pair, shared] of both) {
		const [group = 0, other = 0] = pair.split(' ').map(Number);
		const share = shared / ((sizes.get(group) ?? 0) + (others.get(other) ?? 0) - shared);
		best[group] = Math.max(best[group] ?? 0, share);
	}
	return best;
}
