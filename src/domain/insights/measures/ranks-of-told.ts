// Where each theme may stand among the others, from what is told of them and from nothing else: the parametric bootstrap of Efron,
// B. and Tibshirani, R. (1993), An Introduction to the Bootstrap, 6.5. Each share is drawn again from what its own numbers say of
// it, and the drawn shares are put in order.
//
// The things of one question are ranked by drawing people again, all their answers together (rank-by-bootstrap.ts). Of themes that
// is not done: who stands in several themes is told of nobody, and places made of it would be one more number made of it. So the
// shares are drawn each by itself. Themes that the same people name go up and down together, and their order is a little surer than
// this says; themes that shut each other out are a little less sure.
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { placesIn, type Places } from './rank-by-bootstrap.ts';
import { REPLICATES, type Resampling } from './resample.ts';
import { Z95, type Interval } from './wilson.ts';

export type ToldShare = Interval & {
	share: number;
	base: number;
	orMore: boolean;
	/** Estimated from a draw, whose error is in the interval; `base` is then of those read. */
	isEstimated: boolean;
};

/** In the order of `told`. The same numbers and seed give the same places. */
export function ranksOfTold(
	told: readonly ToldShare[],
	{ seed, replicates = REPLICATES }: Resampling
): Places[] {
	const random = xoroshiro128plus(seed);
	const uniform = () => ((random.next() >>> 0) + 0.5) / 2 ** 32;
	const draws = new Float64Array(replicates * told.length);
	for (let draw = 0; draw < replicates; draw += 1)
		for (const [at, one] of told.entries())
			draws[draw * told.length + at] = centreOf(one, uniform) + errorOf(one) * normal(uniform);
	return placesIn(draws, told.length);
}

/** Where only the least is told it may be anything from there to all of them. */
const centreOf = ({ share, orMore }: ToldShare, uniform: () => number): number =>
	orMore ? share + (1 - share) * uniform() : share;

/** Of a count that of the binomial, sqrt(p (1 - p) / n); of an estimate the one that its interval of 95 % was made with. */
const errorOf = ({ share, base, low, high, isEstimated }: ToldShare): number =>
	isEstimated ? (high - low) / (2 * Z95) : Math.sqrt((share * (1 - share)) / base);

/** A standard normal number. Box, G. and Muller, M. (1958), Annals of Mathematical Statistics 29, 610-611. */
const normal = (uniform: () => number): number =>
	Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
