import { setTimeout as sleep } from 'node:timers/promises';

/** What PostgreSQL says of a transaction that would have gone through alone: serialization failure, deadlock. It did nothing. */
const IN_THE_WAY = new Set(['40001', '40P01']);
const PAUSE_MS = 10;

/** Does it again, so many times at most, where two transactions were in each other's way. `act` is a whole transaction. */
export async function tryAgain<T>(times: number, act: () => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries += 1) {
		try {
			return await act();
		} catch (cause) {
			if (tries >= times || !isInTheWay(cause)) throw cause;
			await sleep(PAUSE_MS * tries);
		}
	}
}

const isInTheWay = (cause: unknown): boolean =>
	cause instanceof Error && 'code' in cause && IN_THE_WAY.has(String(cause.code));
