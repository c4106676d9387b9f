import type { Freshness } from '#domain/insights/snapshots/snapshot.ts';

/** Why it is not said how many answered. */
export const uncounted = (k: number, { state }: Freshness): string =>
	state === 'counting'
		? 'What people answered is being counted for the first time.'
		: `Fewer than ${k} people have answered.`;
