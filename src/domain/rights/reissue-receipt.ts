import type { Database } from '#db/open.ts';
import { newToken, tokenHash } from '../accounts/token.ts';
import { addressMac } from '../answers/keyed-secrets.ts';
import { readEmail } from '../email-address.ts';
import { unsealedContact } from '../answers/sealed-contact.ts';
import { noteRespondent } from '../audit/note-respondent.ts';
import { NotFound } from '../errors.ts';
import { inLanguage } from '../polls/in-language.ts';
import { findPublicPoll } from '../polls/poll.store.server.ts';
import { listSealedFor, replaceReceipt } from './own-contact.store.server.ts';

/** Somebody lost their receipt and gives the address they answered with. Returns new codes and the address as it was sealed,
 *  where the letter goes; null where nobody answered with it, which nobody is told. The old codes stop working. */
export async function reissueReceipt(
	db: Database,
	secret: string,
	slug: string,
	address: string,
	now: Date
): Promise<{ to: string; language: string; title: string; asker: string; codes: string[] } | null> {
	return db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) throw new NotFound('poll');
		const { workspaceId, pollId, content } = poll.version;
		const mac = addressMac(secret, pollId, readEmail(address) ?? address);
		const codes: string[] = [];
		let to = '';
		let language = content.language;
		for (const sealed of await listSealedFor(tx, { workspaceId, pollId }, mac)) {
			const contact = unsealedContact(secret, sealed);
			if (addressMac(secret, pollId, contact.address) !== mac) continue;
			const code = newToken();
			if (!(await replaceReceipt(tx, workspaceId, contact.responseId, tokenHash(code)))) continue;
			to = contact.address;
			language = contact.language ?? content.language;
			codes.push(code);
		}
		if (codes.length > 0) await noteRespondent(tx, { workspaceId, pollId }, 'receipt-replaced', now);
		const { title, intent } = inLanguage(content, language).content;
		return codes.length > 0 ? { to, language, title, asker: intent.asker.name, codes } : null;
	});
}
