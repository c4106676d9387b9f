import { redirect } from '@sveltejs/kit';
import { endSession } from '#domain/accounts/session.ts';
import { database } from '#server/app.server.ts';
import { takeCookie } from '#server/session-cookie.ts';

export async function POST({ locals, cookies }) {
	if (locals.sessionId) await endSession(database(), locals.sessionId);
	takeCookie(cookies);
	redirect(303, '/');
}
