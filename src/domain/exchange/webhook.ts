// A webhook: where one declared recipient of a poll takes what people allow it, and how it knows that it comes from here.
import { Webhook as Signer } from 'standardwebhooks';
import { z } from 'zod';
import { webhookSecret } from '../answers/keyed-secrets.ts';

export type Webhook = {
	workspaceId: string;
	pollId: string;
	/** The id under which the statement declares it. */
	recipient: string;
	url: string;
	/** The secret is derived from it; a new one makes a new secret. */
	nonce: string;
	setAt: Date;
	pausedAt: Date | null;
	/** No more answers go there; what people take back still does. */
	removedAt: Date | null;
};

export const webhookInput = z.object({
	recipient: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Choose one of the recipients below.'),
	url: z
		.url({ protocol: /^https?$/, error: 'Write an address such as https://receiver.example.org/candor.' })
		.max(2000, 'Keep the address under 2,000 characters.')
		.refine((url) => URL.canParse(url) && !new URL(url).username && !new URL(url).password, {
			error: 'Leave the name and password out: every message is signed instead.'
		})
});

/** What goes with a message, after standardwebhooks 1: its id, the same at each try, the moment, and the signature of all. */
export function signed(
	secret: string,
	webhook: Pick<Webhook, 'nonce'>,
	message: { id: string; body: string },
	now: Date
): { headers: Record<string, string>; body: string } {
	const signature = new Signer(webhookSecret(secret, webhook.nonce)).sign(message.id, now, message.body);
	return {
		headers: {
			'content-type': 'application/json',
			'webhook-id': message.id,
			'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
			'webhook-signature': signature
		},
		body: message.body
	};
}
