// The bin: for thirty days a poll can be had back, then it is deleted with everything that was answered.
import { addDays, dayOf } from '../calendar.ts';

export const BIN_DAYS = 30;
/** So much longer a deleted poll waits for recipients to confirm that they erased what they were sent. */
export const MOST_WAITING_DAYS = 30;

/** The day on which what was put into the bin is deleted. */
export const deletedOn = (discardedAt: Date): string => addDays(dayOf(discardedAt), BIN_DAYS);
