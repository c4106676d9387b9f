import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { isArchived } from './bin.store.server.ts';
import { listComments } from './comment.store.server.ts';
import { findOpening } from './find-opening.ts';
import { findDraft, isClosed, listVersions } from './poll.store.server.ts';
import { isFile } from './question.ts';

/** What stands above every page of a poll: its name, whether it takes answers, and which pages there are. */
export async function readPollHeading(tx: Tx, by: Member, pollId: string, now: Date) {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	const [version] = await listVersions(tx, at);
	const closed = await isClosed(tx, at);
	return {
		title: draft.content.title,
		/** null while nothing is published. */
		opening: version ? (await findOpening(tx, { version, closed }, now)).opening : null,
		archived: await isArchived(tx, at),
		openComments: (await listComments(tx, at)).filter((one) => !one.replyTo && !one.settledAt).length,
		isPublished: version !== undefined,
		asksContact: version?.content.intent.identity === 'identified',
		asksFiles: version?.content.questions.some(isFile) ?? false,
		isWidened: (version?.scope ?? 1) > 1
	};
}
