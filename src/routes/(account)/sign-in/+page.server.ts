import { redirect } from '@sveltejs/kit';
import { signInInput } from '#domain/accounts/account.input.ts';
import { signIn } from '#domain/accounts/sign-in.ts';
import { parseInput } from '#domain/parse-input.ts';
import { database } from '#server/app.server.ts';
import { deviceOf } from '#server/device.ts';
import { localPath, orFail } from '#server/doors.ts';
import { countTry } from '#server/rate-limit.ts';
import { giveCookie } from '#server/session-cookie.ts';

export const actions = {
	async default({ request, url, cookies }) {
		const form = await request.formData();
		return orFail(form, async () => {
			const input = parseInput(signInInput, Object.fromEntries(form));
			await countTry(`sign-in ${input.email}`, new Date());
			giveCookie(cookies, await signIn(database(), input, deviceOf(request), new Date()));
			redirect(303, localPath(url.searchParams.get('next')));
		});
	}
};
