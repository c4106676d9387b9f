import type { Database } from '#db/open.ts';
import { withReceipt } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { dayOf } from '../calendar.ts';
import { noteRespondent } from '../audit/note-respondent.ts';
import { endConsent, putContactPurposes } from '../consent/consent.store.server.ts';
import { noteErasures } from '../consent/erasure-log.store.server.ts';
import { NotFound } from '../errors.ts';
import { readPurpose } from '../intents/purpose.ts';
import { endedBy, isInform } from './own-response.ts';
import { holdOwn, markTakenBack, putAllowed, takeOffCards } from './own-response.store.server.ts';

/** The holder of a receipt takes one purpose back. Without `inform` there is no use left, so taking that back takes back
 *  all of its statement, and with the last statement everything. What does not hold is left as it is. */
export async function withdrawPurpose(
	db: Database,
	secret: string,
	code: string,
	purpose: string,
	now: Date
): Promise<void> {
	const receiptHash = tokenHash(code);
	await withReceipt(db, receiptHash, async (tx) => {
		const own = await holdOwn(tx, receiptHash);
		if (!own) throw new NotFound('receipt');
		const ended = endedBy(purpose, own.allowed);
		if (ended.length === 0) return;
		const left = own.allowed.filter((each) => !ended.includes(each));
		if (!left.some(isInform)) {
			await endConsent(tx, secret, receiptHash, (id) => contactLink(secret, id), now);
			return;
		}
		await putAllowed(tx, own, left);
		await markTakenBack(tx, own, ended, now);
		if (ended.some((each) => readPurpose(each).purpose === 'quote')) await takeOffCards(tx, own);
		await putContactPurposes(tx, own.workspaceId, contactLink(secret, own.id), left);
		await noteErasures(
			tx,
			secret,
			own.workspaceId,
			own.id,
			ended.map((each) => `withdrew:${each}` as const),
			dayOf(now)
		);
		await noteRespondent(tx, own, 'purpose-withdrawn', now);
	});
}
