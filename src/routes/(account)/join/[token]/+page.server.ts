import { redirect } from '@sveltejs/kit';
import { joinInput } from '#domain/accounts/account.input.ts';
import { startSession } from '#domain/accounts/session.ts';
import { NotFound } from '#domain/errors.ts';
import { parseInput } from '#domain/parse-input.ts';
import { acceptInvitation, readInvitation } from '#domain/workspaces/invite-member.ts';
import { database } from '#server/app.server.ts';
import { deviceOf } from '#server/device.ts';
import { orError, orFail } from '#server/doors.ts';
import { countTry } from '#server/rate-limit.ts';
import { giveCookie } from '#server/session-cookie.ts';

export const load = ({ params, locals }) =>
	orError(async () => {
		const invitation = await readInvitation(database(), params.token, new Date());
		if (!invitation) throw new NotFound('invitation');
		return { invitation, signedInAs: locals.account?.email ?? null };
	});

export const actions = {
	async default({ request, params, cookies, locals }) {
		const form = await request.formData();
		return orFail(form, async () => {
			await countTry(`link ${params.token}`, new Date());
			const who = locals.account
				? { signedIn: locals.account }
				: parseInput(joinInput, Object.fromEntries(form));
			const joined = await acceptInvitation(database(), params.token, who, new Date());
			if (!locals.account)
				giveCookie(cookies, await startSession(database(), joined.accountId, deviceOf(request), new Date()));
			redirect(303, `/w/${joined.address}`);
		});
	}
};
