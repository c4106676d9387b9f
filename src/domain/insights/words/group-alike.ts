// Groups of similar vectors: spherical k-means, started far apart by a seed (k-means++), so the same vectors give the same groups.
import { randomFrom, type Random } from './random.ts';
import { toUnit } from './svd.ts';

const ROUNDS = 8;

export type Groups = {
	/** The group of each vector. */
	of: Int32Array;
	centres: Float32Array;
	/** How near the vectors lie to their centres, summed: more is better. */
	nearness: number;
};

/** `vectors`: dense, of length 1, a row after the other. */
export function groupAlike(vectors: Float32Array, dimensions: number, groups: number, seed: number): Groups {
	const count = vectors.length / dimensions;
	const centres = firstCentres(vectors, dimensions, Math.min(groups, count), randomFrom(seed));
	const of = new Int32Array(count);
	let nearness = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		nearness = 0;
		let moved = 0;
		for (let at = 0; at < count; at += 1) {
			const { nearest, likeness } = nearestOf(vectors, at, centres, dimensions);
			if (of[at] !== nearest) moved += 1;
			of[at] = nearest;
			nearness += likeness;
		}
		if (moved === 0 && round > 0) break;
		centres.fill(0);
		for (let at = 0; at < count; at += 1)
			for (let to = 0; to < dimensions; to += 1) {
				const into = (of[at] ?? 0) * dimensions + to;
				centres[into] = (centres[into] ?? 0) + (vectors[at * dimensions + to] ?? 0);
			}
		for (let from = 0; from < centres.length; from += dimensions) toUnit(centres, from, dimensions);
	}
	return { of, centres, nearness };
}

/** Of several starts the one whose groups hold together best. */
export function bestGroups(
	vectors: Float32Array,
	dimensions: number,
	groups: number,
	seeds: number[]
): Groups | null {
	return seeds.reduce<Groups | null>((best, seed) => {
		const found = groupAlike(vectors, dimensions, groups, seed);
		return best && best.nearness >= found.nearness ? best : found;
	}, null);
}

function firstCentres(
	vectors: Float32Array,
	dimensions: number,
	groups: number,
	random: Random
): Float32Array {
	const count = vectors.length / dimensions;
	const centres = new Float32Array(groups * dimensions);
	const far = new Float64Array(count).fill(2);
	let chosen = Math.floor(random() * count);
	for (let group = 0; group < groups; group += 1) {
		centres.set(vectors.subarray(chosen * dimensions, (chosen + 1) * dimensions), group * dimensions);
		let sum = 0;
		for (let at = 0; at < count; at += 1) {
			far[at] = Math.min(far[at] ?? 0, Math.max(0, 1 - likenessOf(vectors, at, centres, group, dimensions)));
			sum += far[at] ?? 0;
		}
		let left = random() * sum;
		chosen = far.findIndex((each) => (left -= each) <= 0);
		if (chosen < 0) chosen = count - 1;
	}
	return centres;
}

function nearestOf(vectors: Float32Array, at: number, centres: Float32Array, dimensions: number) {
	let [nearest, likeness] = [0, -Infinity];
	for (let group = 0; group < centres.length / dimensions; group += 1) {
		const found = likenessOf(vectors, at, centres, group, dimensions);
		if (found > likeness) [nearest, likeness] = [group, found];
	}
	return { nearest, likeness };
}

/** Cosine of a vector and a centre, both of length 1. */
export function likenessOf(
	vectors: Float32Array,
	at: number,
	centres: Float32Array,
	group: number,
	dimensions: number
): number {
	let sum = 0;
	const [from, other] = [at * dimensions, group * dimensions];
	for (let to = 0; to < dimensions; to += 1) sum += (vectors[from + to] ?? 0) * (centres[other + to] ?? 0);
	return sum;
}
