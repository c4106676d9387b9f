import { emailInput } from '#domain/accounts/account.input.ts';
import { askNewPassword } from '#domain/accounts/ask-new-password.ts';
import { parseInput } from '#domain/parse-input.ts';
import { database, origin } from '#server/app.server.ts';
import { orFail } from '#server/doors.ts';
import { canSend, sendBehind } from '#server/mail.ts';
import { countTry } from '#server/rate-limit.ts';

export const load = () => ({ canSend: canSend() });

export const actions = {
	async default({ request }) {
		const form = await request.formData();
		return orFail(form, async () => {
			const { email } = parseInput(emailInput, Object.fromEntries(form));
			await countTry(`forgotten ${email}`, new Date());
			const token = canSend() ? await askNewPassword(database(), email, new Date()) : null;
			if (token)
				sendBehind({
					to: email,
					subject: 'A new password for Candor',
					text: `Open this link within the hour to choose a new password: ${origin()}/new-password/${token}\n\nIf you did not ask for it, do nothing.`
				});
			return { asked: true };
		});
	}
};
