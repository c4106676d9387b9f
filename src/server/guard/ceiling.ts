// How many answers a poll takes in an hour, counted from the first on. In memory, each server for itself: an hour that is
// written down would be the hour at which somebody answered.
import { countWithin } from './tries.ts';

const HOUR_MS = 60 * 60 * 1000;

/** `isFirst`: nobody was held back in this hour before. `seconds`: until more are taken; 0 where this one is. */
export type Over = { seconds: number; isFirst: boolean };

export function ceilings() {
	const stored = countWithin(HOUR_MS);
	const heldBack = countWithin(HOUR_MS);
	return {
		/** One more was stored. What was refused takes nobody's place. */
		count: (poll: string, now: Date): void => void stored.add(poll, now),
		over(poll: string, most: number, now: Date): Over {
			if (stored.count(poll, now) < most) return { seconds: 0, isFirst: false };
			const seconds = Math.max(1, stored.secondsLeft(poll, now));
			return { seconds, isFirst: heldBack.add(poll, now) === 1 };
		}
	};
}
