import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { newPassword } from '#domain/accounts/account.input.ts';
import { endAllSessions, startSession } from '#domain/accounts/session.ts';
import { listSessions } from '#domain/accounts/session.store.server.ts';
import { changePassword } from '#domain/accounts/set-new-password.ts';
import { tokenHash } from '#domain/accounts/token.ts';
import { parseInput } from '#domain/parse-input.ts';
import { listMyWorkspaces } from '#domain/workspaces/membership.store.server.ts';
import { database } from '#server/app.server.ts';
import { deviceOf } from '#server/device.ts';
import { orFail } from '#server/doors.ts';
import { countTry } from '#server/rate-limit.ts';
import { giveCookie, takeCookie } from '#server/session-cookie.ts';

const signedIn = (locals: App.Locals) => locals.account ?? redirect(303, '/sign-in?next=/account');

export async function load({ locals }) {
	const account = signedIn(locals);
	const sessions = await listSessions(database(), account.id);
	return {
		account: { name: account.name, email: account.email },
		workspaces: await listMyWorkspaces(database(), account.id),
		sessions: sessions.map(({ idHash, device, startedAt }) => ({
			device,
			startedAt,
			isThis: idHash === tokenHash(locals.sessionId ?? '')
		}))
	};
}

const passwords = z.object({
	oldPassword: z.string().min(1, 'Write your present password.').max(200),
	password: newPassword
});

export const actions = {
	async password({ request, locals, cookies }) {
		const account = signedIn(locals);
		const form = await request.formData();
		return orFail(form, async () => {
			const given = parseInput(passwords, Object.fromEntries(form));
			countTry(`sign-in ${account.email}`, new Date());
			await changePassword(database(), account, { old: given.oldPassword, password: given.password });
			giveCookie(cookies, await startSession(database(), account.id, deviceOf(request), new Date()));
			return { changed: true };
		});
	},
	async signOutEverywhere({ locals, cookies }) {
		await endAllSessions(database(), signedIn(locals).id);
		takeCookie(cookies);
		redirect(303, '/sign-in');
	}
};
