// What every act of inviting asks first: a published poll that takes answers now, and somebody who may invite to it.
import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { findOpening } from '../polls/find-opening.ts';
import { sayOpening } from '../polls/opening.ts';
import type { PollVersion } from '../polls/poll.ts';
import { isClosed, listVersions } from '../polls/poll.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';

export async function openToInviting(tx: Tx, by: Member, pollId: string, now: Date): Promise<PollVersion> {
	if (!mayWritePolls(by)) throw new NotAllowed('invite people');
	const at = { workspaceId: by.workspaceId, pollId };
	const [version] = await listVersions(tx, at);
	if (!version) throw new NotFound('published poll');
	const { opening, sharing } = await findOpening(tx, { version, closed: await isClosed(tx, at) }, now);
	if (opening === 'not-yet')
		throw new Refused(
			`${sayOpening(opening, sharing)} Write to people then: a letter should lead to a form.`
		);
	if (opening !== 'open')
		throw new Refused('This poll takes no answers now, so nobody is asked for one. Open it first.');
	return version;
}
