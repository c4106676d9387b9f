import type { Tx } from '#db/open.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { erasureMark } from '../consent/erasure-log.ts';
import { deleteContactsOf } from './sweep.store.server.ts';
import {
	dropChanged,
	eraseAgain,
	insertMarks,
	keepLater,
	listResponses,
	mergeLogs,
	withdrawAgain,
	withdrawContacts
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
	const erased = await eraseAgain(tx);
	for (const secret of secrets)
		await deleteContactsOf(
			tx,
			erased.map((ref) => ({ workspaceId: ref.workspaceId, link: contactLink(secret, ref.responseId) }))
		);
	await keepLater(tx);
	const withdrawn = await withdrawAgain(tx);
	for (const secret of secrets)
		await withdrawContacts(
			tx,
			withdrawn.map((one) => ({ ...one, link: contactLink(secret, one.responseId) }))
		);
	const changed = await dropChanged(tx);
	await mergeLogs(tx);
	return { erased: erased.length, withdrawn: withdrawn.length, changed };
}
