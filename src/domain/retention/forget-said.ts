import type { Tx } from '#db/open.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { sealedAgain, unsealedContact } from '../answers/sealed-contact.ts';
import { deleteFilesOf, listChangedFields, listSealed, putSealed } from './replay.store.server.ts';

/** Inside a restore: what a person later put otherwise is taken out of their sealed contact. Files go likewise; the rest stays. Returns
 *  how many answers that were. */
export async function forgetSaid(tx: Tx, secrets: readonly string[]): Promise<number> {
	const changed = await listChangedFields(tx);
	let forgotten = 0;
	for (const secret of secrets) {
		const links = changed.map((one) => ({ ...one, link: contactLink(secret, one.responseId) }));
		await deleteFilesOf(tx, links);
		for (const { workspaceId, link, sealed } of await listSealed(tx, links)) {
			const contact = unsealedContact(secret, sealed);
			const fields = links.filter((one) => one.link === link).flatMap((one) => one.fields);
			const left = Object.entries(contact.said).filter(([id]) => !fields.includes(id));
			const gone = Object.keys(contact.said).length - left.length;
			if (gone === 0) continue;
			await putSealed(tx, { workspaceId, link }, sealedAgain(secret, contact, Object.fromEntries(left)));
			forgotten += gone;
		}
	}
	return forgotten;
}
