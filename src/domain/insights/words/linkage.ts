// Groups within groups: the two nearest are joined, and again, until all are one (average linkage, Sokal and Michener 1958), by
// chains of nearest neighbours (Murtagh 1983). No chance in it and nothing to start from: the same vectors give the same.
import { unionFind } from './union-find.ts';

/** Joins `from` into `into`, by the first place in each; nearest first. */
export type Join = { into: number; from: number; apart: number };

/** `vectors`: dense, of length 1, a row after the other; how far apart two are is 1 less their cosine. */
export function joinsOf(vectors: Float32Array, dimensions: number): Join[] {
	const count = vectors.length / dimensions;
	const apart = distances(vectors, dimensions, count);
	const sizes = new Float64Array(count).fill(1);
	const alive = new Uint8Array(count).fill(1);
	const joins: Join[] = [];
	const chain: number[] = [];
	while (joins.length < count - 1) {
		if (chain.length === 0) chain.push(alive.indexOf(1));
		const last = chain.at(-1) ?? 0;
		const before = chain.at(-2) ?? -1;
		const nearest = nearestTo(last, before, apart, alive);
		if (nearest !== before) {
			chain.push(nearest);
			continue;
		}
		chain.splice(-2);
		const [into, from] = [Math.min(last, before), Math.max(last, before)];
		joins.push({ into, from, apart: apart[into * count + from] ?? 0 });
		join(into, from, apart, sizes, alive);
	}
	return joins
		.map((each, at) => ({ each, at }))
		.sort((a, b) => a.each.apart - b.each.apart || a.at - b.at)
		.map(({ each }) => each);
}

/** The group of each of `count` when so many are left, numbered by their first member. */
export function groupsOf(joins: readonly Join[], count: number, groups: number): Int32Array {
	const parent = Int32Array.from({ length: count }, (_each, at) => at);
	const joined = unionFind(parent);
	for (const { into, from } of joins.slice(0, Math.max(0, count - groups))) joined.join(into, from);
	const numbers = new Map<number, number>();
	return parent.map((_each, at) => {
		const group = joined.first(at);
		if (!numbers.has(group)) numbers.set(group, numbers.size);
		return numbers.get(group) ?? 0;
	});
}

function distances(vectors: Float32Array, dimensions: number, count: number): Float32Array {
	const apart = new Float32Array(count * count);
	for (let one = 0; one < count; one += 1)
		for (let other = 0; other < one; other += 1) {
			let likeness = 0;
			for (let to = 0; to < dimensions; to += 1)
				likeness += (vectors[one * dimensions + to] ?? 0) * (vectors[other * dimensions + to] ?? 0);
			apart[one * count + other] = 1 - likeness;
			apart[other * count + one] = 1 - likeness;
		}
	return apart;
}

/** Of equals the one before in the chain, else the first: a chain always ends. */
function nearestTo(last: number, before: number, apart: Float32Array, alive: Uint8Array): number {
	const count = alive.length;
	let [nearest, least] = [before, before < 0 ? Infinity : (apart[last * count + before] ?? Infinity)];
	for (let other = 0; other < count; other += 1) {
		const away = apart[last * count + other] ?? Infinity;
		if (alive[other] === 1 && other !== last && away < least) [nearest, least] = [other, away];
	}
	return nearest;
}

/** How far a joined group lies from others: the mean over its members. */
function join(into: number, from: number, apart: Float32Array, sizes: Float64Array, alive: Uint8Array): void {
	const count = alive.length;
	const [one, other] = [sizes[into] ?? 1, sizes[from] ?? 1];
	alive[from] = 0;
	sizes[into] = one + other;
	for (let at = 0; at < count; at += 1) {
		if (alive[at] === 0 || at === into) continue;
		const mean =
			(one * (apart[into * count + at] ?? 0) + other * (apart[from * count + at] ?? 0)) / (one + other);
		apart[into * count + at] = mean;
		apart[at * count + into] = mean;
	}
}
