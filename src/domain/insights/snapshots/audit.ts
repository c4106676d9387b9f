// The linear audit: could somebody who knows who stands in which group, and when each came and went, work out what one
// person said from all that was ever told?
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { indicesOf } from './told-groups.ts';

/** A leverage this near 1 is 1. */
const TOLERANCE = 1e-6;
/** An eigenvalue below this share of the largest is none. */
const RANK = 1e-10;

/**
 * The largest leverage of anybody: a' (A A')^+ a, where the rows of A are the told groups and its columns the people. At 1
 * the person's own answer is a sum of told numbers. People who stand in the same groups share it, so only those who stand
 * alone can reach 1: for all others it is at most one half, and they are not looked at. O(q^3) in the told groups.
 */
export function largestLeverage(standings: ReadonlyMap<string, number>, gram: number[][]): number {
	const alone = [...standings].flatMap(([key, people]) => (people === 1 && key !== '' ? [key] : []));
	if (alone.length === 0 || gram.length === 0) return 0;
	const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(
		new Matrix(gram),
		{ assumeSymmetric: true }
	);
	const least = Math.max(...values) * RANK;
	const kept = values.flatMap((value, at) => (value > least ? [{ value, at }] : []));
	let largest = 0;
	for (const key of alone) {
		const indices = indicesOf(key);
		let leverage = 0;
		for (const { value, at } of kept) {
			let along = 0;
			for (const index of indices) along += vectors.get(index, at);
			leverage += (along * along) / value;
		}
		largest = Math.max(largest, leverage);
	}
	return largest;
}

export const givesAway = (leverage: number): boolean => leverage >= 1 - TOLERANCE;

/** A difference of two numbers has to stay this far from "none of them" and "all of them". */
const EDGE = 2;

/** What was told of a group: a number, or the least and the most it may be ("fewer than ten"). */
export type ToldNumber = readonly [group: number, people: number, most?: number | undefined];

/**
 * Whether two numbers about the same thing, held against each other, say of anybody that they said it or did not: people
 * who stand in one group and not in the other are then all or none. Every pair, O(n^2). `again`: how many stand in both, though
 * each counts as two because they changed an answer in between; whether they said the same as before or not, nobody is forced.
 */
export function forcesAnybody(
	numbers: readonly ToldNumber[],
	gram: number[][],
	again: (a: number, b: number) => number = () => 0
): boolean {
	const inBoth = (a: number, b: number) => gram[a]?.[b] ?? 0;
	return numbers.some(([a, one, oneMost = one], at) =>
		numbers.slice(at + 1).some(([b, other, otherMost = other]) => {
			const [onlyA, onlyB] = [inBoth(a, a) - inBoth(a, b), inBoth(b, b) - inBoth(a, b)];
			if (onlyA + onlyB === 0) return false;
			const same = Math.min(again(a, b), onlyA, onlyB);
			if (onlyA + onlyB === 2 * same) return true;
			// The people of one less those of the other: between -onlyB and onlyA.
			return oneMost - other < EDGE - onlyB + same || one - otherMost > onlyA - same - EDGE;
		})
	);
}
