// Holding, removing and re-keying a webhook that is set.
import { randomBytes } from 'node:crypto';
import type { Tx } from '#db/open.ts';
import { webhookSecret } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { updateWebhook } from './webhook.store.server.ts';

type Which = { pollId: string; recipient: string };

/** No answers go there until it is resumed. What people take back goes on. */
export const pauseWebhook = (tx: Tx, by: Member, which: Which, now: Date): Promise<void> =>
	change(tx, by, which, { paused_at: now }, now);

export const resumeWebhook = (tx: Tx, by: Member, which: Which, now: Date): Promise<void> =>
	change(tx, by, which, { paused_at: null }, now);

/** No more answers go there, ever. Whoever was told of somebody is still told when they take it back. */
export const removeWebhook = (tx: Tx, by: Member, which: Which, now: Date): Promise<void> =>
	change(tx, by, which, { removed_at: now }, now);

/** Makes a new secret and returns it; the old one signs nothing from then on. */
export async function renewSecret(
	tx: Tx,
	by: Member,
	secret: string,
	which: Which,
	now: Date
): Promise<string> {
	const nonce = randomBytes(24).toString('base64url');
	await change(tx, by, which, { nonce }, now);
	return webhookSecret(secret, nonce);
}

async function change(
	tx: Tx,
	by: Member,
	{ pollId, recipient }: Which,
	to: Parameters<typeof updateWebhook>[3],
	now: Date
): Promise<void> {
	if (!mayWritePolls(by)) throw new NotAllowed('change where answers go');
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await updateWebhook(tx, at, recipient, to))) throw new NotFound('webhook');
	await noteAudit(tx, by, { kind: 'recipient-changed', subject: pollId }, now);
}
