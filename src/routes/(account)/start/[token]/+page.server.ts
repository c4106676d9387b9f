import { redirect } from '@sveltejs/kit';
import { ownerInput } from '#domain/accounts/account.input.ts';
import { findLink } from '#domain/accounts/link.store.server.ts';
import { startSession } from '#domain/accounts/session.ts';
import { tokenHash } from '#domain/accounts/token.ts';
import { NotFound } from '#domain/errors.ts';
import { parseInput } from '#domain/parse-input.ts';
import { createOwner } from '#domain/workspaces/create-owner.ts';
import { database } from '#server/app.server.ts';
import { deviceOf } from '#server/device.ts';
import { orError, orFail } from '#server/doors.ts';
import { countTry } from '#server/rate-limit.ts';
import { giveCookie } from '#server/session-cookie.ts';

export async function load({ params }) {
	await orError(async () => {
		if (!(await findLink(database(), 'owner', tokenHash(params.token), new Date())))
			throw new NotFound('link');
	});
}

export const actions = {
	async default({ request, params, cookies }) {
		const form = await request.formData();
		return orFail(form, async () => {
			await countTry(`link ${params.token}`, new Date());
			const input = parseInput(ownerInput, Object.fromEntries(form));
			const accountId = await createOwner(database(), params.token, input, new Date());
			giveCookie(cookies, await startSession(database(), accountId, deviceOf(request), new Date()));
			redirect(303, `/w/${input.workspaceAddress}`);
		});
	}
};
