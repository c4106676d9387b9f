// How heavy a pain weighs: asked severity 0 to 4, where 0 also stands for whoever did not name it. Burden is its mean over all who
// answered, which is reach x mean severity of those it reaches. No weights of our own, and nothing read out of the wording.
import { rankByBootstrap, type Ranking } from './rank-by-bootstrap.ts';
import { gather, type People, type Resampling } from './resample.ts';
import { Z95, wilson, type Interval } from './wilson.ts';

export const MOST_SEVERE = 4;

export type Burden = {
	/** All who answered. */
	people: number;
	/** 0..4; its interval is that of a mean. */
	burden: Interval & { mean: number };
	/** Who named it at all: a share with Wilson's interval. */
	reach: Interval & { share: number; people: number };
	/** Of those it reaches, 1..4; null where it reaches nobody. */
	severity: (Interval & { mean: number }) | null;
};

/** `counts`: people at severity 0, 1, 2, 3, 4. null when nobody answered. Intervals at 95 %, sampling noise only. */
export function painBurden(counts: readonly number[]): Burden | null {
	const people = counts.reduce((sum, count) => sum + count, 0);
	const burden = meanOf(counts, 0);
	if (!burden) return null;
	const named = people - (counts[0] ?? 0);
	return {
		people,
		burden,
		reach: { people: named, share: named / people, ...wilson(named, people) },
		severity: meanOf(counts, 1)
	};
}

/** Of people at `from` and above. */
function meanOf(counts: readonly number[], from: number): (Interval & { mean: number }) | null {
	const some = counts.map((count, severity) => ({ count, severity })).slice(from);
	const n = some.reduce((sum, { count }) => sum + count, 0);
	if (n === 0) return null;
	const mean = some.reduce((sum, { count, severity }) => sum + count * severity, 0) / n;
	const squares = some.reduce((sum, { count, severity }) => sum + count * (severity - mean) ** 2, 0);
	const half = n > 1 ? Z95 * Math.sqrt(squares / (n - 1) / n) : 0;
	return {
		mean,
		low: Math.max(from, mean - half),
		high: Math.min(MOST_SEVERE, mean + half)
	};
}

/** Tiers and rank ranges of pains by their burden. `severities`: for each person the severity of each pain. */
export function rankBurdens(severities: readonly (readonly number[])[], options: Resampling): Ranking {
	const pains = severities[0]?.length ?? 0;
	return rankByBootstrap(
		peopleAndOne(severities, pains, options),
		pains,
		(totals, scores) => {
			const people = totals[pains] ?? 0;
			for (let pain = 0; pain < pains; pain += 1)
				scores[pain] = people === 0 ? 0 : (totals[pain] ?? 0) / people;
		},
		options
	);
}

const peopleAndOne = (
	severities: readonly (readonly number[])[],
	pains: number,
	options: Resampling
): People =>
	gather(severities.length, pains + 1, options, (person, row) => row.set([...(severities[person] ?? []), 1]));
