// What somebody began and has not sent is kept for them as long as the statement says, and no longer.
import type { Intent } from './intent.ts';

/** Where an author said nothing else, and for versions published before it could be said. */
export const DRAFT_DAYS = 14;
export const MOST_DRAFT_DAYS = 90;

/** How many days the number of a sent form is kept, which tells that it comes again: longer than any draft that may still be
 *  sent under it. */
export const NUMBER_DAYS = 100;

/** How many days an unsent answer is kept, on the device or under a code; counted from when it was last written. */
export const draftDays = ({ retention }: Pick<Intent, 'retention'>): number =>
	retention.draftDays ?? DRAFT_DAYS;
