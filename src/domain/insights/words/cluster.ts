// Groups of similar texts: spherical k-means with seeded starts, so the same texts always give the same groups.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalised, similarity, type Vector } from './tf-idf.ts';

const ROUNDS = 8;
/** A text that shares next to nothing with its group belongs to none. */
const LEAST_SIMILARITY = 0.12;

/** The group of each vector, or -1 for none. At most `groups` groups. */
export function cluster(vectors: readonly Vector[], groups: number, seed: number): number[] {
	const filled = vectors.flatMap((vector, at) => (vector.size > 0 ? [at] : []));
	if (filled.length === 0) return vectors.map(() => -1);
	let centres = firstCentres(vectors, filled, Math.min(groups, filled.length), seed);
	let nearest: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		nearest = vectors.map((vector) => nearestOf(vector, centres));
		centres = centres.map((centre, group) => meanOf(vectors, nearest, group) ?? centre);
	}
	return nearest;
}

/** Starts far apart: each next centre is, of eight drawn at random, the one least like those before it. */
function firstCentres(vectors: readonly Vector[], filled: number[], groups: number, seed: number): Vector[] {
	const random = xoroshiro128plus(seed);
	const centres: Vector[] = [];
	while (centres.length < groups) {
		let best: Vector | undefined;
		let least = Infinity;
		for (let draw = 0; draw < 8; draw += 1) {
			const vector = vectors[filled[uniformInt(random, 0, filled.length - 1)] ?? 0];
			if (!vector) continue;
			const likeness = centres.reduce((most, centre) => Math.max(most, similarity(vector, centre)), 0);
			if (likeness < least) [best, least] = [vector, likeness];
		}
		if (best) centres.push(best);
	}
	return centres;
}

function nearestOf(vector: Vector, centres: Vector[]): number {
	let nearest = -1;
	let most = LEAST_SIMILARITY;
	centres.forEach((centre, group) => {
		const likeness = similarity(vector, centre);
		if (likeness > most) [nearest, most] = [group, likeness];
	});
	return nearest;
}

function meanOf(vectors: readonly Vector[], nearest: number[], group: number): Vector | null {
	const sum: Vector = new Map();
	vectors.forEach((vector, at) => {
		if (nearest[at] !== group) return;
		for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
	});
	return sum.size === 0 ? null : normalised(sum);
}
