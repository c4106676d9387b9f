import type { Freshness } from '#domain/insights/snapshots/snapshot.ts';
import { count } from '../count.ts';

/** How many answered, or why that is not said. */
export function howMany(people: number | null, k: number, { state }: Freshness): string {
	if (people !== null) return `${count(people)} people answered.`;
	if (state === 'counting') return 'What people answered is being counted for the first time.';
	return `Fewer than ${k} people have answered.`;
}
