import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { Conflict, NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { withoutOrphans } from './change-translations.ts';
import { followOriginals, type ChangedOriginals } from './changed-originals.ts';
import { compareVersions } from './compare-versions.ts';
import { noteFields } from './desk.store.server.ts';
import type { PollContent } from './poll.ts';
import { findDraft, updateDraft } from './poll.store.server.ts';

const HOUR_MS = 60 * 60 * 1000;
const hourOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS);

/** Of a translation it is noted which language, not which text: its author writes them one after another. */
const asNoted = (path: string): string => path.replace(/^(translations\.[^.]+)\..*/, '$1');
/** In whatever language. */
const OF_STATEMENT = /^(intent\.|translations\.[^.]+(\.intent\.|$))/;

/** Saves what was typed, over the revision it was typed on; returns the new revision. Throws Conflict if that is not the newest.
 *  `changed`: of which translations it is known that their original is another by now; left out, it is followed. */
export async function saveDraft(
	tx: Tx,
	by: Member,
	draft: { pollId: string; content: PollContent; revision: number; changed?: ChangedOriginals },
	now: Date
): Promise<number> {
	const at = { workspaceId: by.workspaceId, pollId: draft.pollId };
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
	const before = await findDraft(tx, at);
	if (!before) throw new NotFound('poll');
	const content = withoutOrphans(draft.content);
	const changedOriginals = draft.changed ?? followOriginals(before.changedOriginals, before.content, content);
	const saved = { content, changedOriginals, revision: draft.revision, by: by.accountId };
	const revision = await updateDraft(tx, at, saved, now);
	if (revision === null)
		throw new Conflict(
			'Somebody else, or another tab, changed this poll since you opened it. Copy what you typed, then load the page again.'
		);
	const paths = compareVersions(before.content, content).map(({ path }) => path);
	const fields = [...new Set(paths.map(asNoted))];
	if (fields.length > 0) await noteFields(tx, at, { by: by.accountId, hour: hourOf(now), fields });
	if (paths.some((path) => OF_STATEMENT.test(path)))
		await noteAudit(tx, by, { kind: 'intent-changed', subject: draft.pollId }, now);
	return revision;
}
