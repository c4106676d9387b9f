import { countTry as countTryIn } from '#domain/accounts/count-try.ts';
import { database, secret } from './app.server.ts';

/** Counts one try at `subject`, for every server on this database. Throws TooMany above ten, or `most`, within a quarter of
 *  an hour. */
export const countTry = (subject: string, now: Date, most?: number): Promise<void> =>
	countTryIn(database(), secret(), subject, now, most);
