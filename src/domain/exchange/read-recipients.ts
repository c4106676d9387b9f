import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import type { IdentityMode } from '../intents/identity-mode.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { listDeliveries, listWaiting, type Delivery } from './outbox.store.server.ts';
import { listWebhooks } from './webhook.store.server.ts';

export type RecipientLine = {
	recipient: string;
	name: string;
	country: string;
	why: string;
	/** Named in the newest published statement. Nothing is sent to anybody else. */
	declared: boolean;
	webhook: { url: string; setAt: Date; pausedAt: Date | null; removedAt: Date | null } | null;
	waiting: { contents: number; endings: number; failingSince: Date | null };
	deliveries: Delivery[];
};

/** Who receives answers of a poll, where, and how it goes. Those once told of somebody are listed while that matters. */
export async function readRecipients(
	tx: Tx,
	by: Member,
	pollId: string,
	now: Date
): Promise<{ title: string; mode: IdentityMode; recipients: RecipientLine[] }> {
	if (!mayWritePolls(by)) throw new NotAllowed('see where answers go');
	const at = { workspaceId: by.workspaceId, pollId };
	const versions = await listVersions(tx, at);
	const [newest] = versions;
	if (!newest) throw new NotFound('published poll');
	const declared = newest.content.intent.recipients ?? [];
	const webhooks = await listWebhooks(tx, at);
	const waiting = await listWaiting(tx, at, now);
	const ever = versions.flatMap((version) => version.content.intent.recipients ?? []);
	const ids = new Set([...declared.map(({ id }) => id), ...webhooks.map(({ recipient }) => recipient)]);

	const recipients: RecipientLine[] = [];
	for (const recipient of ids) {
		const party = ever.find((one) => one.id === recipient);
		const webhook = webhooks.find((one) => one.recipient === recipient);
		const waits = waiting.find((one) => one.recipient === recipient);
		recipients.push({
			recipient,
			name: party?.name ?? recipient,
			country: party?.country ?? '',
			why: party?.why ?? '',
			declared: declared.some(({ id }) => id === recipient),
			webhook: webhook
				? {
						url: webhook.url,
						setAt: webhook.setAt,
						pausedAt: webhook.pausedAt,
						removedAt: webhook.removedAt
					}
				: null,
			waiting: {
				contents: waits?.contents ?? 0,
				endings: waits?.endings ?? 0,
				failingSince: webhook ? (waits?.failingSince ?? null) : null
			},
			deliveries: webhook ? await listDeliveries(tx, at, recipient) : []
		});
	}
	return { title: newest.content.title, mode: newest.content.intent.identity, recipients };
}
