import type { Database, Tx } from '#db/open.ts';
import { forContacts, inWorkspace } from '#db/scope.ts';
import { unsealedContact } from '../answers/sealed-contact.ts';
import { purposeUnder } from '../intents/purpose.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import { listWorkspaceIds } from '../retention/erasing.store.server.ts';
import { findContact } from './contacts.store.server.ts';
import { claimLetter, dropLetter, type DueLetter } from './letter.store.server.ts';
import { outcomeLetter, type WrittenLetter } from './outcome-letter.ts';
import { noteAcknowledged, noteProblem } from './outbox.store.server.ts';

/** Writes the letters that are due. An address is opened only now, and only while its person wants to hear. */
export async function deliverLetters(
	db: Database,
	secret: string,
	origin: string,
	send: (letter: WrittenLetter) => Promise<void>,
	clock: () => Date
): Promise<number> {
	let written = 0;
	for (const workspaceId of await listWorkspaceIds(db)) {
		for (;;) {
			const due = await inWorkspace(db, workspaceId, (tx) => claimLetter(tx, workspaceId, clock()));
			if (!due) break;
			const letter = await inWorkspace(db, workspaceId, (tx) => write(tx, secret, origin, workspaceId, due));
			if (!letter) continue;
			const arrived = await send(letter).then(
				() => true,
				() => false
			);
			await inWorkspace(db, workspaceId, (tx) =>
				arrived
					? noteAcknowledged(tx, workspaceId, due.id, clock())
					: noteProblem(tx, workspaceId, due.id, 'not-mailed')
			);
			if (!arrived) break;
			written += 1;
		}
	}
	return written;
}

async function write(
	tx: Tx,
	secret: string,
	origin: string,
	workspaceId: string,
	due: DueLetter
): Promise<WrittenLetter | null> {
	const at = { workspaceId, pollId: due.pollId };
	const versions = await listVersions(tx, at);
	const slug = await findSlug(tx, at);
	for (const scope of new Set(versions.map((version) => version.scope))) {
		const reading = { reader: 'server:letters', purpose: purposeUnder('tell', scope) };
		const contact = await forContacts(tx, reading, () => findContact(tx, at, due.link));
		const content = versions.find((version) => version.scope === scope)?.content;
		if (!contact || !content || slug === null) continue;
		return outcomeLetter(unsealedContact(secret, contact.sealed), { slug, content }, origin);
	}
	await dropLetter(tx, workspaceId, due.id);
	return null;
}
