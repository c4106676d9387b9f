import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { signed, type Webhook } from './webhook.ts';
import { listWebhooks } from './webhook.store.server.ts';

/** A signed message that says nothing about anybody, ready to be sent, to see whether it arrives. */
export async function testWebhook(
	tx: Tx,
	by: Member,
	secret: string,
	which: { pollId: string; recipient: string },
	now: Date
): Promise<{ webhook: Webhook; message: ReturnType<typeof signed> }> {
	if (!mayWritePolls(by)) throw new NotAllowed('test where answers go');
	const webhooks = await listWebhooks(tx, { workspaceId: by.workspaceId, pollId: which.pollId });
	const webhook = webhooks.find((one) => one.recipient === which.recipient && !one.removedAt);
	if (!webhook) throw new NotFound('webhook');
	const body = JSON.stringify({ type: 'test', timestamp: now.toISOString(), data: {} });
	return { webhook, message: signed(secret, webhook, { id: randomUUID(), body }, now) };
}
