import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { Conflict, NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { compareVersions } from './compare-versions.ts';
import { noteFields } from './desk.store.server.ts';
import type { PollContent } from './poll.ts';
import { findDraft, updateDraft } from './poll.store.server.ts';

const HOUR_MS = 60 * 60 * 1000;
const hourOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS);

/** Saves what was typed, over the revision it was typed on; returns the new revision. Throws Conflict if that is not the newest. */
export async function saveDraft(
	tx: Tx,
	by: Member,
	draft: { pollId: string; content: PollContent; revision: number },
	now: Date
): Promise<number> {
	const at = { workspaceId: by.workspaceId, pollId: draft.pollId };
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
	const before = await findDraft(tx, at);
	if (!before) throw new NotFound('poll');
	const revision = await updateDraft(tx, at, { ...draft, by: by.accountId }, now);
	if (revision === null)
		throw new Conflict(
			'Somebody else, or another tab, changed this poll since you opened it. Copy what you typed, then load the page again.'
		);
	const fields = [...new Set(compareVersions(before.content, draft.content).map(({ path }) => path))];
	if (fields.length > 0) await noteFields(tx, at, { by: by.accountId, hour: hourOf(now), fields });
	if (fields.some((field) => field.startsWith('intent.')))
		await noteAudit(tx, by, { kind: 'intent-changed', subject: draft.pollId }, now);
	return revision;
}
