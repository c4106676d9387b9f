// Counts tries by where they come from, without keeping where: in memory only, under a key that is made anew each day and
// lies nowhere. Plain Node, so that whatever stands in front of SvelteKit can count as well.
import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from './network.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Of names as short as a hash each takes about 150 bytes. What comes from more places at once is told by its poll, not by its place. */
const MOST_PLACES = 50_000;

type Window = { since: number; count: number };

/** Counts within windows of `lengthMs`, each of which begins with its first try. Names are kept in two halves: when one is full
 *  the other, of names that were not seen since it was, is let go of as a whole. Looking for the single oldest would take
 *  longer the more come, which is when there is no time. */
export function countWithin(lengthMs: number, mostPlaces = MOST_PLACES) {
	let recent = new Map<string, Window>();
	let older = new Map<string, Window>();

	function keep(name: string, window: Window): void {
		if (!recent.has(name) && recent.size >= mostPlaces / 2) {
			older = recent;
			recent = new Map();
		}
		recent.set(name, window);
	}
	const find = (name: string) => recent.get(name) ?? older.get(name);

	return {
		/** One more; how many that makes within this window. */
		add(name: string, now: Date): number {
			const at = now.getTime();
			const found = find(name);
			const isOver = !found || at - found.since >= lengthMs || at < found.since;
			const window = isOver ? { since: at, count: 0 } : found;
			window.count += 1;
			keep(name, window);
			return window.count;
		},
		/** How many there were within this window. */
		count(name: string, now: Date): number {
			const found = find(name);
			return found && now.getTime() - found.since < lengthMs ? found.count : 0;
		},
		/** Seconds until the window of this name is over; 0 where there is none. */
		secondsLeft(name: string, now: Date): number {
			const found = find(name);
			return found ? Math.max(0, Math.ceil((found.since + lengthMs - now.getTime()) / 1000)) : 0;
		},
		clear(): void {
			recent = new Map();
			older = new Map();
		},
		places: () => recent.size + older.size
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
