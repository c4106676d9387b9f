// Statements on consent, inside the respondent's own door (withReceipt).
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { enterWorkspace, forContacts } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';
import { noteRespondent } from '../audit/note-respondent.ts';
import { dayOf } from '../calendar.ts';
import { noteErasures } from './erasure-log.store.server.ts';

/** Ends every purpose at once: from this moment no purpose gives this response back. True if there was one to end. */
export async function endConsent(
	tx: Tx,
	secret: string,
	receiptHash: string,
	linkOf: (responseId: string) => string,
	now: Date
): Promise<boolean> {
	const response = await tx
		.updateTable('response')
		.set({ allowed: [], withdrawn_at: now })
		.where('receipt_hash', '=', receiptHash)
		.where('withdrawn_at', 'is', null)
		.returning(['workspace_id', 'id', 'poll_id'])
		.executeTakeFirst();
	if (!response) return false;
	await tx
		.updateTable('consent')
		.set({ withdrawn_at: now })
		.where('workspace_id', '=', response.workspace_id)
		.where('response_id', '=', response.id)
		.where('given', '=', true)
		.where('withdrawn_at', 'is', null)
		.execute();
	// Words that stood on a card stand there no longer, and leave room for others.
	await tx
		.deleteFrom('shown_words')
		.where('workspace_id', '=', response.workspace_id)
		.where('response_id', '=', response.id)
		.execute();
	await putContactPurposes(tx, response.workspace_id, linkOf(response.id), []);
	await noteErasures(tx, secret, response.workspace_id, response.id, ['withdrew:*'], dayOf(now));
	const at = { workspaceId: response.workspace_id, pollId: response.poll_id };
	await noteRespondent(tx, at, 'consent-withdrawn', now);
	return true;
}

/** The contact beside a response may be used for these purposes from now on. */
export async function putContactPurposes(
	tx: Tx,
	workspaceId: string,
	link: string,
	allowed: string[]
): Promise<void> {
	await enterWorkspace(tx, workspaceId);
	await nameOne(tx, 'app.link', link);
	await forContacts(tx, { reader: 'respondent', purpose: 'own' }, () =>
		sql`update contact.person set allowed = ${allowed}::text[]
			where workspace_id = ${workspaceId} and link = ${link}`.execute(tx)
	);
}
