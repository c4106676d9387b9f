import type { Database } from '#db/open.ts';
import { withReceipt } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { dayOf } from '../calendar.ts';
import { putContactPurposes } from '../consent/consent.store.server.ts';
import { NotFound, Refused } from '../errors.ts';
import { wordsFor } from '../languages/words.ts';
import { isSharing } from '../intents/purpose.ts';
import { fixedBecause, mayAllow } from './own-response.ts';
import { holdOwn, insertYes, listSaid, putAllowed } from './own-response.store.server.ts';

/** The holder of a receipt says yes to a purpose that they declined or took back, in the words in which it was asked.
 *  `noSharing`: the browser asks not to be shared, so what passes answers on is not taken. */
export async function allowPurpose(
	db: Database,
	secret: string,
	code: string,
	{
		purpose,
		noSharing = false,
		language = 'en'
	}: { purpose: string; noSharing?: boolean; language?: string },
	now: Date
): Promise<void> {
	const receiptHash = tokenHash(code);
	await withReceipt(db, receiptHash, async (tx) => {
		const own = await holdOwn(tx, receiptHash);
		if (!own) throw new NotFound('receipt');
		if (own.allowed.includes(purpose)) return;
		const said = await listSaid(tx, own);
		const refused = noSharing && isSharing(purpose);
		if (fixedBecause(own, dayOf(now)) !== '' || refused || !mayAllow(purpose, said))
			throw new Refused(wordsFor(language).receipt.cannotAllow);
		const allowed = [...own.allowed, purpose];
		await insertYes(tx, own, purpose, dayOf(now), now);
		await putAllowed(tx, own, allowed);
		await putContactPurposes(tx, own.workspaceId, contactLink(secret, own.id), allowed);
	});
}
