import type { Tx } from '#db/open.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed } from '../../errors.ts';
import { freeSlug } from '../../polls/create-poll.ts';
import type { PollContent } from '../../polls/poll.ts';
import { insertPoll } from '../../polls/poll.store.server.ts';
import { mayWritePolls, type Member } from '../../workspaces/membership.ts';

/** Starts a poll with what a file asks, once its report was read; returns its id. Why it asks is still to be written. */
export async function importDefinition(tx: Tx, by: Member, content: PollContent, now: Date): Promise<string> {
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
	const slug = await freeSlug(tx, content.title);
	const id = await insertPoll(tx, { workspaceId: by.workspaceId, slug, content, by: by.accountId }, now);
	await noteAudit(tx, by, { kind: 'definition-imported', subject: id }, now);
	return id;
}
