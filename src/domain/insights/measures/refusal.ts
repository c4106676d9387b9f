// Why a measure is not shown. One place decides it and one says it, so that a small base reads the same everywhere. How many
// there are is never said: under the smallest group that is a secret too.
import type { Words } from '../../languages/en.ts';

export type Refusal =
	| { why: 'few-people'; least: number }
	| { why: 'few-periods'; least: number }
	| { why: 'few-things'; least: number }
	/** Somebody chose whom to read: a difference may come of that. */
	| { why: 'chosen-reading' }
	/** Everybody answered alike: nothing can go along with it. */
	| { why: 'no-spread' };

/** null where there are enough. */
export const refusal = (people: number, least: number): Refusal | null =>
	people < Math.max(1, least) ? { why: 'few-people', least: Math.max(1, least) } : null;

export function sayRefusal(refused: Refusal, says: Words['board']): string {
	switch (refused.why) {
		case 'few-people':
			return says.tooFew(refused.least);
		case 'few-periods':
			return says.refused.periods(refused.least);
		case 'few-things':
			return says.refused.things(refused.least);
		case 'chosen-reading':
			return says.refused.chosen;
		case 'no-spread':
			return says.refused.noSpread;
	}
}
