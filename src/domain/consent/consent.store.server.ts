// Statements on consent, inside the respondent's own door (withReceipt).
import type { Tx } from '#db/open.ts';

/** Ends every purpose at once: from this moment no purpose gives this response back. True if there was one to end. */
export async function endConsent(tx: Tx, receiptHash: string, now: Date): Promise<boolean> {
	const response = await tx
		.updateTable('response')
		.set({ allowed: [], withdrawn_at: now })
		.where('receipt_hash', '=', receiptHash)
		.where('withdrawn_at', 'is', null)
		.returning(['workspace_id', 'id'])
		.executeTakeFirst();
	if (!response) return false;
	await tx
		.updateTable('consent')
		.set({ withdrawn_at: now })
		.where('workspace_id', '=', response.workspace_id)
		.where('response_id', '=', response.id)
		.where('given', '=', true)
		.execute();
	// Words that stood on a card stand there no longer, and leave room for others.
	await tx
		.deleteFrom('shown_words')
		.where('workspace_id', '=', response.workspace_id)
		.where('response_id', '=', response.id)
		.execute();
	return true;
}
