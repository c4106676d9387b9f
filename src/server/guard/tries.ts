// Counts tries by where they come from, without keeping where: in memory only, under a key that is made anew each day and
// lies nowhere. Plain Node, so that whatever stands in front of SvelteKit can count as well.
import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from './network.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Each takes about 150 bytes. What comes from more places at once is told by its poll, not by its place. */
const MOST_PLACES = 50_000;

type Window = { since: number; count: number };

/** Counts within windows of `lengthMs`, each of which begins with its first try. */
export function countWithin(lengthMs: number, mostPlaces = MOST_PLACES) {
	const windows = new Map<string, Window>();

	return {
		/** One more; how many that makes within this window. */
		add(name: string, now: Date): number {
			const at = now.getTime();
			const found = windows.get(name);
			const isOver = !found || at - found.since >= lengthMs || at < found.since;
			const window = isOver ? { since: at, count: 0 } : found;
			window.count += 1;
			// Set anew, so that the first ones in the map are those that were seen longest ago.
			windows.delete(name);
			windows.set(name, window);
			const [oldest] = windows.keys();
			if (windows.size > mostPlaces && oldest !== undefined) windows.delete(oldest);
			return window.count;
		},
		/** Seconds until the window of this name is over; 0 where there is none. */
		secondsLeft(name: string, now: Date): number {
			const found = windows.get(name);
			return found ? Math.max(0, Math.ceil((found.since + lengthMs - now.getTime()) / 1000)) : 0;
		},
		clear: () => windows.clear(),
		places: () => windows.size
	};
}

/** Counts by address, of which it holds a keyed hash for this day at most. `makeKey`: 32 random bytes. */
export function countByAddress(
	lengthMs: number,
	{ mostPlaces = MOST_PLACES, makeKey = () => randomBytes(32) } = {}
) {
	const counted = countWithin(lengthMs, mostPlaces);
	let day = NaN;
	let key = Buffer.alloc(0);

	/** A new key ends whatever was counted under the old one. */
	function turn(now: Date): void {
		const today = Math.floor(now.getTime() / DAY_MS);
		if (today === day) return;
		day = today;
		key = makeKey();
		counted.clear();
	}

	function nameOf(address: string, now: Date): string {
		turn(now);
		return createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 22);
	}

	return {
		/** One more try from the network of this address; how many that makes within this window. */
		add: (address: string, now: Date): number => counted.add(nameOf(address, now), now),
		places: counted.places
	};
}
