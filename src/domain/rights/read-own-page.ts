import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { withItsPoll, type Receipt } from '../answers/read-receipt.ts';
import { dayOf } from '../calendar.ts';
import { NotFound } from '../errors.ts';
import { isSharing, readPurpose } from '../intents/purpose.ts';
import { readOwnContact } from './correct-contact.ts';
import { fixedBecause, holds, mayAllow, standing } from './own-response.ts';
import { readOwnAtOnce, type OwnAtOnce } from './own-receipt.store.server.ts';

export type OwnPurpose = {
	purpose: string;
	/** The scope of the statement it was asked under. */
	scope: number;
	wording: string;
	language: string;
	holds: boolean;
	/** The day it was said, or taken back. */
	since: string;
	takenBack: boolean;
	mayAllow: boolean;
};
export type OwnPage = {
	receipt: Receipt;
	purposes: OwnPurpose[];
	/** Why the answers can no longer be changed; '' while they can. */
	answersFixed: '' | 'withdrawn' | 'over' | 'told';
	/** The address beside the answers; null where there is none. */
	address: string | null;
};

/** Everything the page of a receipt shows. `noSharing`: the browser asks not to be shared, so that is not offered. */
export async function readOwnPage(
	db: Database,
	secret: string,
	code: string,
	{ noSharing = false },
	now: Date
): Promise<OwnPage> {
	const found = await readOwnAtOnce(db, tokenHash(code));
	if (!found) throw new NotFound('receipt');
	const receipt = await asReceipt(db, found);
	const fixed = fixedBecause(receipt, dayOf(now));
	const contact = receipt.mode === 'identified' ? await readOwnContact(db, secret, code) : null;
	return {
		receipt: { ...receipt, values: { ...receipt.values, ...contact?.said } },
		purposes: standing(receipt.consents).map((one) => ({
			purpose: one.purpose,
			scope: readPurpose(one.purpose).scope,
			wording: one.wording,
			language: one.language,
			holds: holds(one),
			since: one.withdrawnAt ? dayOf(one.withdrawnAt) : one.givenOn,
			takenBack: one.withdrawnAt !== null,
			mayAllow:
				fixed === '' && mayAllow(one.purpose, receipt.consents) && !(noSharing && isSharing(one.purpose))
		})),
		answersFixed: fixed || (found.isTold ? 'told' : ''),
		address: contact?.address ?? null
	};
}

/** With what was answered; where this server has not seen it yet it is read, and checked against its fingerprint. */
const asReceipt = async (db: Database, { own, slug, content }: OwnAtOnce): Promise<Receipt> =>
	content ? { ...own, slug, content } : inWorkspace(db, own.workspaceId, (tx) => withItsPoll(tx, own));
