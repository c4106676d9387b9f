import { setImmediate as restOfThisTurn } from 'node:timers/promises';

/** Turns of the event loop that a read waits for others: microseconds where nobody comes, and in a crowd half as many reads. */
const TURNS = 4;

/** One read for all who ask at about the same time, so that a crowd costs no more than a few. It begins after each of them
 *  has asked: nobody is told what was true before they came. */
export function readTogether<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
	const next = new Map<string, Promise<T>>();
	const under = new Map<string, Promise<T>>();

	async function begin(key: string): Promise<T> {
		await under.get(key)?.catch(() => {});
		// Who came in the same turn of the loop is heard of only by its end; without them the first would ask alone.
		for (let turn = 0; turn < TURNS; turn += 1) await restOfThisTurn();
		next.delete(key);
		const reading = read(key);
		under.set(key, reading);
		try {
			return await reading;
		} finally {
			if (under.get(key) === reading) under.delete(key);
		}
	}

	return (key) => {
		const reading = next.get(key) ?? begin(key);
		next.set(key, reading);
		return reading;
	};
}
