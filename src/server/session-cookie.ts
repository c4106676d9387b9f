// The one cookie of the desk. Respondents never get it.
import type { Cookies } from '@sveltejs/kit';
import { checkSession } from '#domain/accounts/session.ts';
import { database, origin } from './app.server.ts';

type Event = { cookies: Cookies; locals: App.Locals };

const isSecure = () => origin().startsWith('https:');
const cookieName = () => (isSecure() ? '__Host-candor' : 'candor');

/** Says who is asking: sets locals.account and locals.sessionId. */
export async function readSession(event: Event): Promise<void> {
	const id = event.cookies.get(cookieName());
	const signedIn = id ? await checkSession(database(), id, new Date()) : null;
	event.locals.account = signedIn?.account ?? null;
	event.locals.sessionId = signedIn?.id ?? null;
}

export function giveCookie(cookies: Cookies, sessionId: string): void {
	const options = {
		path: '/',
		httpOnly: true,
		secure: isSecure(),
		sameSite: 'lax',
		maxAge: 30 * 24 * 60 * 60
	} as const;
	cookies.set(cookieName(), sessionId, options);
}

export function takeCookie(cookies: Cookies): void {
	cookies.delete(cookieName(), { path: '/', secure: isSecure() });
}
