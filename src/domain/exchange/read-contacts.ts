// Those who may be reached for one purpose, under whichever scope of the statement they allowed it.
import type { Tx } from '#db/open.ts';
import { forContacts } from '#db/scope.ts';
import { purposeUnder, type OptionalPurpose } from '../intents/purpose.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { listContacts, type SealedContact } from './contacts.store.server.ts';

export async function readContacts(
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	reader: string,
	purpose: OptionalPurpose
): Promise<SealedContact[]> {
	const newest = (await listVersions(tx, at))[0]?.scope ?? 1;
	const found = new Map<string, SealedContact>();
	for (let scope = newest; scope > 0; scope -= 1) {
		const under = { reader, purpose: purposeUnder(purpose, scope) };
		for (const contact of await forContacts(tx, under, () => listContacts(tx, at)))
			found.set(contact.link, contact);
	}
	return [...found.values()];
}
