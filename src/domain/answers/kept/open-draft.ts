import type { Database } from '#db/open.ts';
import { dayOf } from '../../calendar.ts';
import { findPublicPoll, listVersions } from '../../polls/poll.store.server.ts';
import { mayFinish } from '../../polls/versions/may-finish.ts';
import { unsealDraft, type Draft } from './draft.ts';
import { draftHash } from './draft-code.ts';
import { findKept } from './kept-draft.store.server.ts';
import { stillFitting } from './still-fitting.ts';

/**
 * What is kept under this code; null where nothing is, whatever the reason. Where the statement that they agreed to may no
 * longer be finished, nothing is ticked, and only those answers come along that still answer what is asked.
 */
export const openDraft = (db: Database, slug: string, code: string, now: Date): Promise<Draft | null> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) return null;
		const { version } = poll;
		const kept = await findKept(tx, version, draftHash(code), dayOf(now));
		const draft = kept && unsealDraft(code, version.pollId, kept.sealed);
		if (!draft) return null;
		const versions = await listVersions(tx, version);
		if (mayFinish(versions, draft.fingerprint, now)) return draft;
		const read = versions.find(({ fingerprint }) => fingerprint === draft.fingerprint);
		const values = stillFitting(read?.content ?? null, version.content, draft.values);
		return { ...draft, ticked: [], page: 0, values };
	});
