import type { Database } from '#db/open.ts';
import { withReceipt } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { endConsent } from './consent.store.server.ts';

/** The holder of a receipt takes back all that they allowed. Asking twice changes nothing more. `linkOf` leads from a
 *  response to its contact, whose purposes end with it. */
export async function withdrawConsent(
	db: Database,
	secret: string,
	receiptCode: string,
	linkOf: (responseId: string) => string,
	now: Date
): Promise<void> {
	const receiptHash = tokenHash(receiptCode);
	await withReceipt(db, receiptHash, (tx) => endConsent(tx, secret, receiptHash, linkOf, now));
}
