import type { Tx } from '#db/open.ts';
import { dayOf } from '../calendar.ts';
import { readPromises } from '../decisions/read-promises.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { isArchived } from '../polls/bin.store.server.ts';
import { findDraft, isClosed, listVersions } from '../polls/poll.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { countHeldOf } from './discarding.store.server.ts';
import { deletedOn } from './discarding.ts';

/** What one must know of a poll before putting it away: whether it takes answers, whose it holds, and what was promised. */
export async function readPutAway(tx: Tx, by: Member, pollId: string, now: Date) {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('put polls away');
	const isPublished = (await listVersions(tx, at)).length > 0;
	const closed = await isClosed(tx, at);
	const people = await countHeldOf(tx, at, by.accountId);
	return {
		title: draft.content.title,
		isOpen: isPublished && !closed,
		isPublished,
		/** By hand. */
		isClosed: closed,
		isArchived: await isArchived(tx, at),
		people,
		mayDiscard: people === 0 || by.role === 'owner',
		/** The day on which it would be deleted. */
		deletedOn: deletedOn(now),
		promises: await readPromises(tx, at, dayOf(now))
	};
}
