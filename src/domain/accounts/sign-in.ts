import type { z } from 'zod';
import type { Database } from '#db/open.ts';
import { Refused } from '../errors.ts';
import type { signInInput } from './account.input.ts';
import { findAccount } from './account.store.server.ts';
import { passwordMatches } from './password.ts';
import { startSession } from './session.ts';

/** Returns the new session's id. Which of the two was wrong is never said. */
export async function signIn(
	db: Database,
	input: z.output<typeof signInInput>,
	device: string,
	now: Date
): Promise<string> {
	const account = await findAccount(db, input.email);
	const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
	if (!account || !matches)
		throw new Refused(
			'This e-mail and password do not belong together. Check both, or ask for a new password.'
		);
	return startSession(db, account.id, device, now);
}
