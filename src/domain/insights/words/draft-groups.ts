// Many small groups, each about one thing, and a few wide ones (families) that say which of the small are about something alike.
import { bestGroups, likenessOf } from './group-alike.ts';
import { toUnit } from './svd.ts';

/** Among few vectors one start may be an unlucky one; among many it costs too much to try again. */
const FEW = 500;

export type DraftGroups = {
	/** The family of each vector, that of most in its small group, 0 the largest; and its small group. */
	family: Int32Array;
	group: Int32Array;
	centres: Float32Array;
};

export type Fineness = { families: number; perGroup: number; smallest: number };

/** `copies`: how many answers each vector stands for. No group has fewer answers than `smallest`. */
export function draftGroups(
	vectors: Float32Array,
	dimensions: number,
	copies: readonly number[],
	{ families, perGroup, smallest }: Fineness,
	seed: number
): DraftGroups {
	const count = copies.length;
	const starts = [0, 1, 2, 3, 4].map((more) => seed + more);
	const wide = bestGroups(vectors, dimensions, families, starts);
	const family = bySize(wide?.of ?? new Int32Array(count), copies);
	const fine = bestGroups(
		vectors,
		dimensions,
		Math.max(1, Math.round(count / perGroup)),
		starts.slice(0, count < FEW ? 5 : 1)
	);
	const joined = withoutTiny(vectors, dimensions, fine?.of ?? new Int32Array(count), copies, smallest);
	const numbers = new Map([...new Set(joined)].map((from, to) => [from, to]));
	const group = joined.map((each) => numbers.get(each) ?? 0);
	const most = familyOfMost(group, family, copies);
	return {
		family: group.map((each) => most.get(each) ?? 0),
		group,
		centres: centresOf(vectors, dimensions, group, numbers.size)
	};
}

/** Families of small groups: that of most of their answers. */
function familyOfMost(group: Int32Array, family: Int32Array, copies: readonly number[]): Map<number, number> {
	const votes = new Map<number, Map<number, number>>();
	group.forEach((each, at) => {
		const of = votes.get(each) ?? new Map<number, number>();
		votes.set(each, of.set(family[at] ?? 0, (of.get(family[at] ?? 0) ?? 0) + (copies[at] ?? 1)));
	});
	const first = (of: Map<number, number>) => [...of].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
	return new Map([...votes].map(([each, of]) => [each, first(of)]));
}

/** Numbered anew, the one with most answers first. */
function bySize(groups: Int32Array, copies: readonly number[]): Int32Array {
	const sizes = new Map<number, number>();
	groups.forEach((group, at) => sizes.set(group, (sizes.get(group) ?? 0) + (copies[at] ?? 1)));
	const order = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([group]) => group);
	return groups.map((group) => order.indexOf(group));
}

/** Whoever is in a group too small goes to the nearest that is large enough; where none is, all are one. */
function withoutTiny(
	vectors: Float32Array,
	dimensions: number,
	groups: Int32Array,
	copies: readonly number[],
	smallest: number
): Int32Array {
	const sizes = new Map<number, number>();
	groups.forEach((group, at) => sizes.set(group, (sizes.get(group) ?? 0) + (copies[at] ?? 1)));
	const large = [...sizes].flatMap(([group, size]) => (size >= smallest ? [group] : []));
	if (large.length === 0) return groups.map(() => 0);
	const centres = centresOf(vectors, dimensions, groups, Math.max(...sizes.keys()) + 1);
	return groups.map((group, at) => {
		if (large.includes(group)) return group;
		const likeness = (other: number) => likenessOf(vectors, at, centres, other, dimensions);
		return large.reduce(
			(best, other) => (likeness(other) > likeness(best) ? other : best),
			large[0] ?? group
		);
	});
}

function centresOf(
	vectors: Float32Array,
	dimensions: number,
	groups: Int32Array,
	count: number
): Float32Array {
	const centres = new Float32Array(count * dimensions);
	groups.forEach((group, at) => {
		for (let to = 0; to < dimensions; to += 1)
			centres[group * dimensions + to] =
				(centres[group * dimensions + to] ?? 0) + (vectors[at * dimensions + to] ?? 0);
	});
	for (let group = 0; group < count; group += 1) toUnit(centres, group * dimensions, dimensions);
	return centres;
}
