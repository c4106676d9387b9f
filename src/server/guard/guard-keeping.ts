// How many drafts are kept from one network in a day: there is so much room for a poll's, and one must not take it all.
import { addressOf, mostAMinute, type Coming } from './coming.ts';
import { countByAddress } from './tries.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Of what is sent in a minute before it is slowed: a school that goes on later is not held up. */
const TIMES = 4;

const drafts = countByAddress(DAY_MS);

/** Call it once for each new draft; keeping the same one again takes no further room. */
export const mayKeep = (coming: Coming, now: Date): boolean =>
	drafts.add(addressOf(coming), now) <= mostAMinute() * TIMES;
