import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { listComments } from './comment.store.server.ts';
import { findOpening } from './find-opening.ts';
import { findDraft, isClosed, listVersions } from './poll.store.server.ts';
import { findSharing } from './sharing.store.server.ts';
import { listTargets } from './target.store.server.ts';

/** A poll as its author sees it: the draft, every published version, and whether it takes answers. */
export async function readPollAtDesk(tx: Tx, by: Member, pollId: string, now: Date) {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	const versions = await listVersions(tx, at);
	const closed = await isClosed(tx, at);
	const [version] = versions;
	const openThreads = (await listComments(tx, at)).filter((one) => !one.replyTo && !one.settledAt);
	return {
		draft,
		closed,
		/** Whether it takes answers at this moment. */
		opening: version ? (await findOpening(tx, { version, closed }, now)).opening : null,
		/** Before the first publication too: the day may be set first. */
		opensAt: (await findSharing(tx, at)).opensAt,
		/** What each open thread of the team is about: a field, as the editor knows it. */
		commentedOn: openThreads.map(({ field }) => field),
		/** What is published now; null before the first time. */
		published: versions[0]?.content ?? null,
		/** Where answers are sent: whoever it is must stay declared. */
		targets: await listTargets(tx, at, versions),
		versions: versions.map(({ number, scope, fingerprint, publishedAt }) => ({
			number,
			scope,
			fingerprint,
			publishedAt
		}))
	};
}
