// “Read these next”: the answers from which most is learnt about how to sort the rest. First the most typical of ever other
// groups; once themes are learnt, those that lie nearest to the border of one, no two of them alike.
import { scorer, type ScoredTheme } from './assign.ts';
import type { Assigner } from './assigner.ts';
import type { Asked } from './features.ts';
import { bestGroups, likenessOf } from './group-alike.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { saysNothing } from './no-content.ts';
import { randomFrom, shuffled } from './random.ts';
import { fitSpace, vectorise } from './space.ts';
import { fitProjection, project } from './svd.ts';

export type Waiting = Asked & { id: string };

/** Beyond this many a sample is enough to choose from. */
const MOST = 1500;
const DIMENSIONS = 60;
const SEED = 20261128;
/** How much it costs to be like an answer already chosen. */
const UNLIKE = 0.1;

/** The ids of up to `many` answers, the most telling first. The same answers give the same, in whatever order they come. */
export function nextToRead(waiting: readonly Waiting[], assigner: Assigner | null, many: number): string[] {
	const full = [...waiting]
		.filter((one) => !saysNothing(one.text))
		.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.question < b.question ? -1 : 1));
	const some = full.length > MOST ? shuffled(full, randomFrom(SEED)).slice(0, MOST) : full;
	const first = nearDuplicates(some.map((one) => one.text));
	const distinct = some.filter((_one, at) => first[at] === at);
	if (distinct.length === 0) return [];
	const space = fitSpace(distinct.map((one) => one.text));
	const rows = vectorise(
		space,
		distinct.map((one) => one.text)
	);
	const projection = fitProjection(rows, DIMENSIONS, SEED);
	const vectors = project(projection, rows);
	const worth =
		assigner && assigner.themes.length > 0
			? scorer(assigner)(distinct).map((themes) => unsure(assigner, themes))
			: typical(vectors, projection.dimensions, many);
	return unlike(worth, vectors, projection.dimensions, many).flatMap((at) => distinct[at]?.id ?? []);
}

/** How near the answer lies to the border of any theme: 1 upon it, 0 far from all. */
const unsure = (assigner: Assigner, themes: ScoredTheme[]): number =>
	themes.reduce((most, { score }, at) => {
		const away = Math.abs(score - (assigner.themes[at]?.likely ?? 0));
		return Math.max(most, Math.max(0, 1 - away / 3));
	}, 0);

/** One for the most typical of each of `many` groups, and then less. */
function typical(vectors: Float32Array, dimensions: number, many: number): number[] {
	const count = vectors.length / dimensions;
	const groups = bestGroups(vectors, dimensions, Math.min(many, count), [SEED, SEED + 1, SEED + 2]);
	if (!groups) return [];
	const nearness = Array.from(groups.of, (group, at) =>
		likenessOf(vectors, at, groups.centres, group, dimensions)
	);
	const best = new Map<number, number>();
	groups.of.forEach((group, at) => {
		const before = best.get(group);
		if (before === undefined || (nearness[at] ?? 0) > (nearness[before] ?? 0)) best.set(group, at);
	});
	return nearness.map((near, at) => (best.get(groups.of[at] ?? 0) === at ? 1 + near : near / 2));
}

/** Places by worth, each next one as unlike as can be to those before it. */
function unlike(worth: number[], vectors: Float32Array, dimensions: number, many: number): number[] {
	const most = Math.max(...worth, 1e-9);
	const nearest = worth.map(() => 0);
	const chosen: number[] = [];
	const taken = new Set<number>();
	while (chosen.length < Math.min(many, worth.length)) {
		let [best, value] = [-1, -Infinity];
		worth.forEach((each, at) => {
			const worthNow = each / most - UNLIKE * (nearest[at] ?? 0);
			if (!taken.has(at) && worthNow > value) [best, value] = [at, worthNow];
		});
		if (best < 0) break;
		chosen.push(best);
		taken.add(best);
		nearest.forEach((near, at) => {
			nearest[at] = Math.max(near, likenessOf(vectors, at, vectors, best, dimensions));
		});
	}
	return chosen;
}
