import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { readPromises } from '../decisions/read-promises.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { insertGone, setDiscarded } from '../polls/bin.store.server.ts';
import { findDraft, isClosed, listVersions } from '../polls/poll.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { countHeldOf } from './discarding.store.server.ts';

/**
 * Puts a poll into the bin: nobody finds it any more, and in thirty days it is deleted with everything. What people answered
 * is theirs until then by their receipts. Only an owner may end it for them, and says that they know what it means.
 */
export async function discardPoll(
	tx: Tx,
	by: Member,
	pollId: string,
	understood: boolean,
	now: Date
): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('put polls into the bin');
	const people = await countHeldOf(tx, at, by.accountId);
	if (people > 0 && by.role !== 'owner') throw new NotAllowed('put a poll that was answered into the bin');
	const [newest] = await listVersions(tx, at);
	if (newest && !(await isClosed(tx, at)))
		throw new Refused('This poll still takes answers. Close it first.');
	if (people > 0 && !understood)
		throw new Refused('People answered this poll. Say that you read what this means for them.', {
			understood: 'Tick this if it is what you want.'
		});
	await setDiscarded(tx, at, { by: by.accountId, at: now });
	if (newest) {
		const promises = await readPromises(tx, at, dayOf(now));
		const telling = promises.find(({ done }) => done === 'told');
		await insertGone(tx, at, {
			slug: draft.slug,
			title: newest.content.title,
			promisedOn: telling?.dueOn ?? null,
			told: Boolean(telling?.keptOn),
			takenDownOn: dayOf(now)
		});
	}
	await noteAudit(tx, by, { kind: 'poll-discarded', subject: pollId }, now);
}
