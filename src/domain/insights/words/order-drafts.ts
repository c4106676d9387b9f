// Which drafts a person should see first: those that share words of their own and are many, and then ever others than before.

export type Draft = {
	group: number;
	/** Places of its texts, most typical first. */
	members: number[];
	/** Answers, copies counted. */
	size: number;
	/** How much its key phrase tells it from the others. */
	strength: number;
};

/** So many are chosen to be unlike each other; the rest follow by their worth alone. */
const CHOSEN = 60;
/** How much it costs to be like one before. */
const UNLIKE = 2;

/** Each next is worth much and least like those before it (maximal marginal relevance, Carbonell and Goldstein 1998). */
export function orderDrafts(drafts: readonly Draft[], centres: Float32Array, dimensions: number): Draft[] {
	const worth = (draft: Draft) => draft.strength * Math.log(1 + draft.size);
	const most = Math.max(...drafts.map(worth), 1e-9);
	const left = [...drafts].sort((a, b) => worth(b) - worth(a) || a.group - b.group);
	const nearest = new Map(left.map((draft) => [draft, 0]));
	const ordered: Draft[] = [];
	while (left.length > 0 && ordered.length < CHOSEN) {
		const value = (draft: Draft) => worth(draft) / most - UNLIKE * (nearest.get(draft) ?? 0);
		let best = 0;
		left.forEach((draft, at) => {
			if (value(draft) > value(left[best] ?? draft)) best = at;
		});
		const [next] = left.splice(best, 1);
		if (!next) break;
		ordered.push(next);
		for (const draft of left)
			nearest.set(
				draft,
				Math.max(nearest.get(draft) ?? 0, likeness(draft.group, next.group, centres, dimensions))
			);
	}
	return [...ordered, ...left];
}

function likeness(one: number, other: number, centres: Float32Array, dimensions: number): number {
	let sum = 0;
	for (let to = 0; to < dimensions; to += 1)
		sum += (centres[one * dimensions + to] ?? 0) * (centres[other * dimensions + to] ?? 0);
	return sum;
}
