// Sessions: Lucia behind four functions, so that it can be replaced in an hour.
import { Lucia, TimeSpan } from 'lucia';
import type { Database } from '#db/open.ts';
import type { Account } from './account.ts';
import { sessionAdapter } from './session.store.server.ts';

const IDLE_DAYS = 7;
const ABSOLUTE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOn>;
		UserId: string;
		DatabaseSessionAttributes: { device: string; startedAt: Date; endsAt: Date };
		DatabaseUserAttributes: { email: string; name: string };
	}
}

function luciaOn(db: Database) {
	return new Lucia(sessionAdapter(db), {
		sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
		getSessionAttributes: ({ endsAt }) => ({ endsAt }),
		getUserAttributes: ({ email, name }) => ({ email, name })
	});
}

export type SignedIn = { id: string; account: Account };

/** A new session with a new id; the plain id is returned here and never stored. */
export async function startSession(
	db: Database,
	accountId: string,
	device: string,
	now: Date
): Promise<string> {
	const endsAt = new Date(now.getTime() + ABSOLUTE_DAYS * DAY_MS);
	const session = await luciaOn(db).createSession(accountId, { device, startedAt: now, endsAt });
	return session.id;
}

/** Whose session this is, or null. It ends after 7 idle days and in any case 30 days after sign-in. */
export async function checkSession(db: Database, id: string, now: Date): Promise<SignedIn | null> {
	const lucia = luciaOn(db);
	const { session, user } = await lucia.validateSession(id);
	if (!session) return null;
	if (session.endsAt <= now) {
		await lucia.invalidateSession(id);
		return null;
	}
	return { id, account: { id: user.id, email: user.email, name: user.name } };
}

export const endSession = (db: Database, id: string): Promise<void> => luciaOn(db).invalidateSession(id);

export const endAllSessions = (db: Database, accountId: string): Promise<void> =>
	luciaOn(db).invalidateUserSessions(accountId);
