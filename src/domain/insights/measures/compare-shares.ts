// Two shares of different people, and the interval of their difference: Newcombe's square-and-add of two Wilson intervals.
// Newcombe, R. G. (1998), Statistics in Medicine 17, 873-890, method 10.
import { wilson, type Interval } from './wilson.ts';

export type Counted = { people: number; of: number };
/** -1..1, `a` less `b`. */
export type Difference = Interval & { difference: number };

/** 95 % interval of a/n - b/m. Both must have been asked of somebody. */
export function newcombe(a: Counted, b: Counted): Difference {
	const [first, second] = [a.people / a.of, b.people / b.of];
	const [one, other] = [wilson(a.people, a.of), wilson(b.people, b.of)];
	const difference = first - second;
	return {
		difference,
		low: difference - Math.hypot(first - one.low, other.high - second),
		high: difference + Math.hypot(one.high - first, second - other.low)
	};
}
