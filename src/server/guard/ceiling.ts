// How many answers a poll takes in an hour, counted from the first on. In memory, each server for itself: an hour that is
// written down would be the hour at which somebody answered.
import { countWithin } from './tries.ts';

const HOUR_MS = 60 * 60 * 1000;

/** `isFirst`: nobody was held back in this hour before. `seconds`: until more are taken; 0 where this one is. */
export type Over = { seconds: number; isFirst: boolean };

export function overCeiling() {
	const hours = countWithin(HOUR_MS);
	return function over(poll: string, most: number, now: Date): Over {
		const count = hours.add(poll, now);
		if (count <= most) return { seconds: 0, isFirst: false };
		return { seconds: Math.max(1, hours.secondsLeft(poll, now)), isFirst: count === most + 1 };
	};
}
