import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { newPassword } from '#domain/accounts/account.input.ts';
import { endOneSession } from '#domain/accounts/end-one-session.ts';
import { checkSession, endAllSessions, startSession } from '#domain/accounts/session.ts';
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
	const sessions = await listSessions(database(), account.id, new Date());
	return {
		account: { name: account.name, email: account.email },
		workspaces: await listMyWorkspaces(database(), account.id),
		sessions: sessions.map(({ idHash, handle, device, startedAt }) => ({
			handle,
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
			await countTry(`sign-in ${account.email}`, new Date());
			await changePassword(database(), account, { old: given.oldPassword, password: given.password });
			giveCookie(cookies, await startSession(database(), account.id, deviceOf(request), new Date()));
			return { changed: true };
		});
	},
	async endSession({ request, locals }) {
		const account = signedIn(locals);
		const form = await request.formData();
		return orFail(form, async () => {
			await endOneSession(database(), account.id, String(form.get('session') ?? ''));
			if (!(await checkSession(database(), locals.sessionId ?? '', new Date()))) redirect(303, '/sign-in');
			return { ended: true };
		});
	},
	async signOutEverywhere({ locals, cookies }) {
		await endAllSessions(database(), signedIn(locals).id);
		takeCookie(cookies);
		redirect(303, '/sign-in');
	}
};
