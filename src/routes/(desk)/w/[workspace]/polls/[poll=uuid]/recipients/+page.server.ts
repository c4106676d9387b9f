import { pauseWebhook, removeWebhook, renewSecret, resumeWebhook } from '#domain/exchange/change-webhook.ts';
import { sayProblem } from '#domain/exchange/outbox.ts';
import { readRecipients } from '#domain/exchange/read-recipients.ts';
import { setWebhook } from '#domain/exchange/set-webhook.ts';
import { testWebhook } from '#domain/exchange/test-webhook.ts';
import { webhookInput } from '#domain/exchange/webhook.ts';
import { NotAllowed, Refused } from '#domain/errors.ts';
import { mayWritePolls } from '#domain/workspaces/membership.ts';
import { parseInput } from '#domain/parse-input.ts';
import { secret } from '#server/app.server.ts';
import { atDesk, memberOf } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { findWay, postSafely, webhookReach } from '#server/safe-fetch.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => ({
			poll: event.params.poll,
			...(await readRecipients(tx, by, event.params.poll, new Date()))
		}))
	);

type Event = { params: { poll: string } };
const which = (event: Event, form: FormData) => ({
	pollId: event.params.poll,
	recipient: String(form.get('recipient') ?? '')
});

export const actions = {
	async set(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			// Before anything is asked of the network.
			if (!mayWritePolls(memberOf(event))) throw new NotAllowed('set where answers go');
			const { recipient, url } = parseInput(webhookInput, Object.fromEntries(form));
			const way = await findWay(new URL(url), webhookReach());
			if ('problem' in way)
				throw new Refused('Nothing may be sent to this address.', {
					url: `Choose another: ${sayProblem(way.problem)}.`
				});
			const key = await atDesk(event, (tx, by) =>
				setWebhook(tx, by, secret(), { pollId: event.params.poll, recipient, url }, new Date())
			);
			return { recipient, key };
		});
	},
	async renew(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const key = await atDesk(event, (tx, by) =>
				renewSecret(tx, by, secret(), which(event, form), new Date())
			);
			return { recipient: which(event, form).recipient, key };
		});
	},
	async test(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const { webhook, message } = await atDesk(event, (tx, by) =>
				testWebhook(tx, by, secret(), which(event, form), new Date())
			);
			const posted = await postSafely(webhook.url, message, webhookReach());
			return {
				recipient: webhook.recipient,
				tested: 'problem' in posted ? `It did not arrive: ${sayProblem(posted.problem)}.` : 'It arrived.'
			};
		});
	},
	async pause(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => pauseWebhook(tx, by, which(event, form), new Date()))
		);
	},
	async resume(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => resumeWebhook(tx, by, which(event, form), new Date()))
		);
	},
	async remove(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => removeWebhook(tx, by, which(event, form), new Date()))
		);
	}
};
