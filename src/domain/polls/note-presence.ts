import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { findSaved, listPresent, putPresence, type Present } from './desk.store.server.ts';

/** Whoever was not seen for this long has left. */
const GONE_MS = 20_000;

/** Says that this member has the poll open, at this field; returns who else has, and the revision of the draft. */
export async function notePresence(
	tx: Tx,
	by: Member,
	here: { pollId: string; field: string },
	now: Date
): Promise<{ others: Present[]; revision: number }> {
	const at = { workspaceId: by.workspaceId, pollId: here.pollId };
	const saved = await findSaved(tx, at);
	if (!saved) throw new NotFound('poll');
	const since = new Date(now.getTime() - GONE_MS);
	await putPresence(tx, at, { accountId: by.accountId, field: here.field }, now, since);
	return { others: await listPresent(tx, at, by.accountId, since), revision: saved.revision };
}
