import type { Database, Tx } from '#db/open.ts';
import { addDays, dayOf } from '../../calendar.ts';
import { Conflict, ConsentMissing, NotFound, PollClosed, Refused } from '../../errors.ts';
import { draftDays } from '../../intents/draft-days.ts';
import type { Words } from '../../languages/en.ts';
import { findOpening } from '../../polls/find-opening.ts';
import { sayOpening } from '../../polls/opening.ts';
import { findPublicPoll, listVersions, type PublicPoll } from '../../polls/poll.store.server.ts';
import { mayFinish } from '../../polls/versions/may-finish.ts';
import { isFormKey, MOST_BYTES, MOST_BYTES_OF_POLL, sealDraft, type Draft } from './draft.ts';
import { draftHash, newDraftCode } from './draft-code.ts';
import { countKeptBytes, insertKept, replaceKept } from './kept-draft.store.server.ts';

export type ToKeep = Draft & {
	agreed: boolean;
	/** The code under which it was kept before, where the form carries one. */
	code: string | null;
};

/**
 * Keeps what somebody answered so far, for as many days as the statement says that they read. Under the code they have where
 * something is kept under it, so that only its holder replaces it; else under a new one. Returns the code, told once, and the
 * last day. Throws PollClosed, ConsentMissing, Conflict (the poll or the form has changed), Refused (too much).
 */
export const keepDraft = (
	db: Database,
	slug: string,
	{ agreed, code, ...draft }: ToKeep,
	{ road, keep }: Words,
	now: Date
): Promise<{ code: string; until: string }> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) throw new NotFound('poll');
		if (!isFormKey(draft.key)) throw new Conflict(road.refused.noNumber);
		await mustBeOpen(tx, poll, road, now);
		const begun = mayFinish(await listVersions(tx, poll.version), draft.fingerprint, now);
		if (!begun) throw new Conflict(road.refused.changed);
		if (!agreed) throw new ConsentMissing(road.refused.notAgreed);

		const at = { workspaceId: poll.version.workspaceId, pollId: poll.version.pollId };
		const keptOn = dayOf(now);
		const until = addDays(keptOn, draftDays(begun.version.content.intent));
		const under = (its: string) => ({
			codeHash: draftHash(its),
			sealed: sealDraft(its, at.pollId, draft),
			keptOn,
			deleteAfter: until
		});
		const fresh = newDraftCode();
		const kept = under(fresh);
		if (kept.sealed.length > MOST_BYTES) throw new Refused(keep.tooLong);
		if (code !== null && (await replaceKept(tx, at, under(code)))) return { code, until };
		if ((await countKeptBytes(tx, at)) + kept.sealed.length > MOST_BYTES_OF_POLL)
			throw new Refused(keep.noRoom);
		await insertKept(tx, at, kept);
		return { code: fresh, until };
	});

async function mustBeOpen(tx: Tx, poll: PublicPoll, road: Words['road'], now: Date): Promise<void> {
	const { opening, sharing } = await findOpening(tx, poll, now);
	if (opening !== 'open') throw new PollClosed(sayOpening(opening, sharing, road));
}
