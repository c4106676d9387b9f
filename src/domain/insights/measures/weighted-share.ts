// A share where people count by weights. Kish, L. (1965), Survey Sampling, 8.2 and 11.7: so many equal people would say as
// much, n_eff = (sum w)^2 / sum w^2; deff = n / n_eff. The interval is Wilson's with n_eff in place of n.
import { wilson, type Interval } from './wilson.ts';

/** People of one weight: how many there are, and how many of them the share is about. */
export type WeightGroup = { weight: number; people: number; chose: number };
export type WeightedShare = Interval & {
	/** 0..1. */
	share: number;
	people: number;
	effective: number;
	/** How many times the sampling variance has grown by weighting; 1 where all weigh the same. */
	deff: number;
};

/** null when nobody weighs anything. Sampling noise only. */
export function weightedShare(groups: readonly WeightGroup[]): WeightedShare | null {
	const sum = (of: (group: WeightGroup) => number) => groups.reduce((total, one) => total + of(one), 0);
	const people = sum((one) => one.people);
	const weights = sum((one) => one.weight * one.people);
	const squares = sum((one) => one.weight ** 2 * one.people);
	if (squares === 0) return null;
	const share = sum((one) => one.weight * one.chose) / weights;
	const effective = weights ** 2 / squares;
	return { share, people, effective, deff: people / effective, ...wilson(share * effective, effective) };
}
