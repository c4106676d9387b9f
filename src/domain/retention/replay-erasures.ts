import type { Tx } from '#db/open.ts';
import { CONTACT_FIELD } from '../answers/contact.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { erasureMark } from '../consent/erasure-log.ts';
import { stopAgain } from './stop-again.ts';
import { forgetSaid } from './forget-said.ts';
import { deleteContactsOf } from './sweep.store.server.ts';
import {
	dropChanged,
	dropDrafts,
	eraseAgain,
	insertMarks,
	listChanged,
	keepLater,
	listResponses,
	mergeLogs,
	withdrawAgain,
	withdrawContacts,
	type ResponseRef
} from './replay.store.server.ts';

const AT_ONCE = 5000;

export type Replayed = { erased: number; withdrawn: number; changed: number };

/**
 * Inside a restore, once the back-up's rows are in: lets go again of all that was let go of since, by the logs that were
 * set aside (holdLog, addToLog) and the back-up's own. `secrets`: the server's, and the back-up's where it differs.
 */
export async function replayErasures(tx: Tx, secrets: readonly string[]): Promise<Replayed> {
	for (let page = await listResponses(tx, null, AT_ONCE); page.length > 0;) {
		const marks = page.flatMap((ref) =>
			secrets.map((secret) => ({ ...ref, mark: erasureMark(secret, ref.responseId) }))
		);
		await insertMarks(tx, marks);
		page = await listResponses(tx, page.at(-1) ?? null, AT_ONCE);
	}
	const withLink = <T extends ResponseRef>(refs: readonly T[]) =>
		secrets.flatMap((secret) => refs.map((ref) => ({ ...ref, link: contactLink(secret, ref.responseId) })));
	const erased = await eraseAgain(tx);
	await deleteContactsOf(tx, withLink(erased));
	await keepLater(tx);
	const withdrawn = await withdrawAgain(tx);
	await withdrawContacts(tx, withLink(withdrawn));
	await deleteContactsOf(tx, withLink(await listChanged(tx, CONTACT_FIELD)));
	await stopAgain(tx, secrets);
	await dropDrafts(tx);
	const changed = (await dropChanged(tx)) + (await forgetSaid(tx, secrets));
	await mergeLogs(tx);
	return { erased: erased.length, withdrawn: withdrawn.length, changed };
}
