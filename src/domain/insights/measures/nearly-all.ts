// What may be said of a share that nearly everybody makes up: over so much, up to all of them.
import type { Interval } from './wilson.ts';

/** With a number that is only the least of what may be true, the interval reaches up to everybody. */
export const upToAll = <T extends Interval>(told: T): T => ({ ...told, high: 1 });

/** The largest whole percent, as a share, that even the least number of people lies over. */
export const surelyOver = (share: number): number => (Math.ceil(share * 100 - 1e-9) - 1) / 100;
