import type { Database } from '#db/open.ts';
import { enterWorkspace, withReceipt } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { CONTACT_FIELD, readContact } from '../answers/contact.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { sealedContact, unsealedContact, type Contact } from '../answers/sealed-contact.ts';
import { dayOf } from '../calendar.ts';
import { noteErasures } from '../consent/erasure-log.store.server.ts';
import { NotFound, Refused } from '../errors.ts';
import { wordsFor } from '../languages/words.ts';
import type { SentForm } from '../polls/question-kinds/reading.ts';
import { putContact, readContactRow } from './own-contact.store.server.ts';
import { holdOwn } from './own-response.store.server.ts';

/** The holder of a receipt puts their e-mail address right. The old one is sealed over. */
export async function correctContact(
	db: Database,
	secret: string,
	code: string,
	form: SentForm,
	now: Date,
	language = 'en'
): Promise<void> {
	const receiptHash = tokenHash(code);
	const words = wordsFor(language);
	await withReceipt(db, receiptHash, async (tx) => {
		const own = await holdOwn(tx, receiptHash);
		if (!own) throw new NotFound('receipt');
		const contact = readContact(form, words.kinds);
		if ('problem' in contact)
			throw new Refused(words.receipt.addressUnchanged, { [CONTACT_FIELD]: contact.problem });
		await enterWorkspace(tx, own.workspaceId);
		const before = await readContactRow(tx, own.workspaceId, contactLink(secret, own.id));
		if (!before) throw new NotFound('contact');
		const kept = unsealedContact(secret, before.sealed);
		const sealed = sealedContact(secret, own.pollId, own.id, { ...kept, address: contact.address });
		await putContact(tx, own.workspaceId, sealed);
		await noteErasures(tx, secret, own.workspaceId, own.id, [`changed:${CONTACT_FIELD}`], dayOf(now));
	});
}

/** What is kept beside this response: the address, and what else names its person; null when there is none. */
export const readOwnContact = (db: Database, secret: string, code: string): Promise<Contact | null> =>
	withReceipt(db, tokenHash(code), async (tx) => {
		const own = await holdOwn(tx, tokenHash(code));
		if (!own) return null;
		await enterWorkspace(tx, own.workspaceId);
		const row = await readContactRow(tx, own.workspaceId, contactLink(secret, own.id));
		return row ? unsealedContact(secret, row.sealed) : null;
	});
