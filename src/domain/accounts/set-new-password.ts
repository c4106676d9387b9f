import type { Database } from '#db/open.ts';
import { NotFound, Refused } from '../errors.ts';
import { findAccount, setPasswordHash } from './account.store.server.ts';
import type { Account } from './account.ts';
import { findLink, takeLink } from './link.store.server.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { endAllSessions } from './session.ts';
import { tokenHash } from './token.ts';

/** The holder of the link takes a new password; every session of theirs ends. Returns the account's id. */
export async function setNewPassword(
	db: Database,
	token: string,
	password: string,
	now: Date
): Promise<string> {
	if (!(await findLink(db, 'password', tokenHash(token), now))) throw new NotFound('link');
	const passwordHash = await hashPassword(password);
	const link = await takeLink(db, 'password', tokenHash(token), now);
	if (!link?.accountId) throw new NotFound('link');
	await setPasswordHash(db, link.accountId, passwordHash);
	await endAllSessions(db, link.accountId);
	return link.accountId;
}

/** Somebody signed in changes their password, knowing the old one; every session of theirs ends. */
export async function changePassword(
	db: Database,
	account: Account,
	given: { old: string; password: string }
): Promise<void> {
	const known = await findAccount(db, account.email);
	if (!known || !(await passwordMatches(known.passwordHash, given.old)))
		throw new Refused('Your present password is another.', {
			oldPassword: 'This is not your present password.'
		});
	await setPasswordHash(db, account.id, await hashPassword(given.password));
	await endAllSessions(db, account.id);
}
