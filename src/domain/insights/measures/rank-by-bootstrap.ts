// In which order things stand, and how sure that order is: all scores of the same redrawn people, over and over.
import { quantile, REPLICATES, resample, totalsOf, type People, type Resampling } from './resample.ts';
import { surelyAbove } from './surely-above.ts';
import type { Interval } from './wilson.ts';

/** Makes the scores of all things from the totals; the higher is the first. Writes them into `scores`. */
export type ScoresOf = (totals: Float64Array, scores: Float64Array) => void;

export type Places = {
	/** Of the draws, how many put it among the first three: 0..1. */
	amongThree: number;
	/** Where nine of ten draws put it. */
	rankFrom: number;
	rankTo: number;
};
export type Ranked = Interval &
	Places & {
		score: number;
		/** Its place by its score, from 1. */
		rank: number;
		/** 1 where nothing is surely above it; else one more than the lowest tier that surely is. */
		tier: number;
	};
export type Ranking = { ranked: Ranked[]; seed: number; replicates: number };

/**
 * `things` scores of the people, each with its 95 % percentile interval, rank range and tier; in the order of `scoresOf`.
 * Where scores are equal the draws break the tie each way equally often, so that it shows as a wide range and not as a first.
 */
export function rankByBootstrap(
	people: People,
	things: number,
	scoresOf: ScoresOf,
	{ seed, replicates = REPLICATES }: Resampling
): Ranking {
	const observed = new Float64Array(things);
	scoresOf(totalsOf(people), observed);
	const draws = new Float64Array(replicates * things);
	resample(people, { seed, replicates }, (totals, replicate) =>
		scoresOf(totals, draws.subarray(replicate * things, (replicate + 1) * things))
	);
	const drawn = placesIn(draws, things);
	const tiers = tiersOf(surelyAbove(observed, draws));
	const ranks = ranksOf(observed, 0);
	const ranked = Array.from(observed, (score, thing): Ranked => {
		const scores = column(draws, thing, things, replicates).sort();
		return {
			score,
			low: quantile(scores, 0.025),
			high: quantile(scores, 0.975),
			rank: ranks[thing] ?? 0,
			...(drawn[thing] ?? { amongThree: 0, rankFrom: 0, rankTo: 0 }),
			tier: tiers[thing] ?? 1
		};
	});
	return { ranked, seed, replicates };
}

/** `draws`: the scores of a draw after the other, `things` of each. */
export function placesIn(draws: Float64Array, things: number): Places[] {
	const many = things === 0 ? 0 : draws.length / things;
	return ranksOfDraws(draws, things, many).map((own) => ({
		amongThree: own.filter((rank) => rank <= 3).length / many,
		rankFrom: own[Math.floor(0.05 * (many - 1))] ?? 0,
		rankTo: own[Math.ceil(0.95 * (many - 1))] ?? 0
	}));
}

const column = (draws: Float64Array, thing: number, things: number, replicates: number) =>
	Float64Array.from({ length: replicates }, (_draw, at) => draws[at * things + thing] ?? 0);

/** The ranks of each thing over all draws, sorted. */
function ranksOfDraws(draws: Float64Array, things: number, replicates: number): Float64Array[] {
	const ranks = Array.from({ length: things }, () => new Float64Array(replicates));
	for (let draw = 0; draw < replicates; draw += 1)
		for (const [thing, rank] of ranksOf(draws.subarray(draw * things, (draw + 1) * things), draw).entries()) {
			const own = ranks[thing];
			if (own) own[draw] = rank;
		}
	return ranks.map((own) => own.sort());
}

/** Ties go to another thing with each turn. */
function ranksOf(scores: Float64Array, turn: number): number[] {
	const many = scores.length;
	const order = Array.from(scores, (_score, thing) => thing).sort(
		(a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || ((a + turn) % many) - ((b + turn) % many)
	);
	const ranks = scores.length > 0 ? Array.from(scores, () => 0) : [];
	for (const [at, thing] of order.entries()) ranks[thing] = at + 1;
	return ranks;
}

function tiersOf(above: readonly (readonly number[])[]): number[] {
	const tiers: number[] = [];
	const tierOf = (thing: number): number =>
		(tiers[thing] ??= 1 + Math.max(0, ...(above[thing] ?? []).map(tierOf)));
	return above.map((_those, thing) => tierOf(thing));
}
