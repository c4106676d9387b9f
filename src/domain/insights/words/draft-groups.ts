// Many small groups, each about one thing, and a few wide ones (families) that say which of the small are about something alike.
import { bestGroups } from './group-alike.ts';
import { groupsOf, joinsOf } from './linkage.ts';
import { toUnit } from './svd.ts';

/** One start may be an unlucky one. */
const STARTS = Array.from({ length: 20 }, (_each, at) => at);

export type DraftGroups = {
	/** The family of each vector, that of most in its small group, 0 the largest; and its small group. */
	family: Int32Array;
	group: Int32Array;
	centres: Float32Array;
};

/** `copies`: how many answers each vector stands for. */
export function draftGroups(
	vectors: Float32Array,
	dimensions: number,
	copies: readonly number[],
	{ families, groups }: { families: number; groups: number },
	seed: number
): DraftGroups {
	const count = copies.length;
	const wide = bestGroups(
		vectors,
		dimensions,
		families,
		STARTS.map((more) => seed + more)
	);
	const group = groupsOf(joinsOf(vectors, dimensions), count, groups);
	const most = familyOfMost(group, bySize(wide?.of ?? new Int32Array(count), copies), copies);
	return {
		family: group.map((each) => most.get(each) ?? 0),
		group,
		centres: centresOf(vectors, dimensions, group, Math.min(groups, count))
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
