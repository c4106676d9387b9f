// Slows guessing down: by what is guessed at (an account), never by an address that the sender can make up.
// Kept in the database, so that a restart forgets nothing and several servers count together.
import { createHmac } from 'node:crypto';
import type { Database } from '#db/open.ts';
import { TooMany } from '../errors.ts';
import { addAttempt, deleteAttempts } from './attempt.store.server.ts';

const WINDOW_MS = 15 * 60 * 1000;
const MOST = 10;

/** Counts one try at `subject`. Throws TooMany above `most` within a quarter of an hour. */
export async function countTry(
	db: Database,
	secret: string,
	subject: string,
	now: Date,
	most = MOST
): Promise<void> {
	const mac = createHmac('sha256', secret).update(`attempt:${subject.toLowerCase()}`).digest('base64url');
	if (!(await addAttempt(db, mac, most, windowStart(now), now))) throw new TooMany();
}

/** Lets go of what lies longer back than it counts. */
export const forgetTries = (db: Database, now: Date): Promise<void> => deleteAttempts(db, windowStart(now));

const windowStart = (now: Date) => new Date(now.getTime() - WINDOW_MS);
