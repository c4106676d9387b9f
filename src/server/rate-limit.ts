// Slows guessing down: by what is guessed at (an account), never by an address that the sender can make up.
import { createHash } from 'node:crypto';
import { TooMany } from '#domain/errors.ts';

const WINDOW_MS = 15 * 60 * 1000;
const MOST = 10;
const tries = new Map<string, number[]>();

/** Counts one try at `subject`. Throws TooMany above ten within a quarter of an hour. */
export function countTry(subject: string, now: Date): void {
	const key = createHash('sha256').update(subject.toLowerCase()).digest('hex');
	const recent = (tries.get(key) ?? []).filter((at) => at > now.getTime() - WINDOW_MS);
	if (recent.length >= MOST) throw new TooMany();
	tries.set(key, [...recent, now.getTime()]);
	if (tries.size > 50_000) tries.clear();
}
