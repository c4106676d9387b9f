import type { Tx } from '#db/open.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { findOpening } from '../polls/find-opening.ts';
import { isClosed, listVersions } from '../polls/poll.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { forInviting } from './address-list.store.server.ts';
import { countInvitable, countInvited, countWaiting, DAYS_BETWEEN } from './invitation.store.server.ts';
import { readLists } from './read-lists.ts';

/** What an author sees before inviting: the lists, what the statement says of who is asked, and how far letters went. */
export async function readInvitePage(tx: Tx, by: Member, pollId: string, now: Date) {
	if (!mayWritePolls(by)) throw new NotAllowed('invite people');
	const at = { workspaceId: by.workspaceId, pollId };
	const [version] = await listVersions(tx, at);
	if (!version) throw new NotFound('published poll');
	const { title, intent } = version.content;
	const { lists } = await readLists(tx, by);
	const { invited, invitable } = await forInviting(tx, by.accountId, async () => ({
		invited: await countInvited(tx, at, dayOf(now)),
		invitable: await countInvitable(tx, at)
	}));
	const { opening } = await findOpening(tx, { version, closed: await isClosed(tx, at) }, now);
	return {
		title,
		opening,
		identity: intent.identity,
		asked: intent.sample.asked,
		reached: intent.sample.reached,
		/** `invitable`: to how many of a list a letter would go now. */
		lists: lists.map((list) => ({ ...list, invitable: invitable.get(list.id) ?? 0 })),
		invited,
		waiting: await countWaiting(tx, at),
		daysBetween: DAYS_BETWEEN
	};
}
