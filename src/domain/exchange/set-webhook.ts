import { randomBytes } from 'node:crypto';
import type { Tx } from '#db/open.ts';
import { webhookSecret } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { putWebhook } from './webhook.store.server.ts';

/** Sets where a declared recipient takes answers, and returns the secret it knows them by: shown once, kept nowhere. */
export async function setWebhook(
	tx: Tx,
	by: Member,
	secret: string,
	set: { pollId: string; recipient: string; url: string },
	now: Date
): Promise<string> {
	if (!mayWritePolls(by)) throw new NotAllowed('set where answers go');
	const at = { workspaceId: by.workspaceId, pollId: set.pollId };
	const [version] = await listVersions(tx, at);
	if (!version) throw new NotFound('published poll');
	if (!version.content.intent.recipients?.some((party) => party.id === set.recipient))
		throw new Refused(
			'The published statement does not name this recipient, so nothing may go there. Name it, publish, and come back.'
		);
	const nonce = randomBytes(24).toString('base64url');
	await putWebhook(tx, at, { ...set, nonce, by: by.accountId }, now);
	await noteAudit(tx, by, { kind: 'recipient-set', subject: set.pollId }, now);
	return webhookSecret(secret, nonce);
}
