import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { freeSlug } from './create-poll.ts';
import type { PollContent } from './poll.ts';
import { findDraft, insertPoll } from './poll.store.server.ts';

const LONGEST_TITLE = 200;

/** Begins a poll of its own with the content of this one; what was promised by a day is promised anew. Returns its id. */
export async function duplicatePoll(tx: Tx, by: Member, pollId: string, now: Date): Promise<string> {
	const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
	if (!draft) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
	const content = copyOf(draft.content);
	return insertPoll(
		tx,
		{ workspaceId: by.workspaceId, slug: await freeSlug(tx, content.title), content, by: by.accountId },
		now
	);
}

const copyOf = (content: PollContent): PollContent => ({
	...content,
	title: `Copy of ${content.title}`.slice(0, LONGEST_TITLE),
	intent: {
		...content.intent,
		decision: { ...content.intent.decision, dueOn: '' },
		tellBack: { ...content.intent.tellBack, dueOn: '' }
	}
});
