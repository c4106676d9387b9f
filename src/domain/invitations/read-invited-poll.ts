import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { findInvitation } from '../answers/own-invitation.store.server.ts';
import { NotFound } from '../errors.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';

export type InvitedPoll = {
	slug: string;
	/** It has taken its answer. */
	isUsed: boolean;
	/** The poll knows people by a contact; where it no longer does, the link is as good as the common one and notes nothing. */
	isPersonal: boolean;
};

/** The poll to which a personal link leads. */
export async function readInvitedPoll(db: Database, token: string): Promise<InvitedPoll> {
	const invitation = await findInvitation(db, tokenHash(token));
	if (!invitation) throw new NotFound('personal link');
	return inWorkspace(db, invitation.workspaceId, async (tx) => {
		const slug = await findSlug(tx, invitation);
		const [version] = await listVersions(tx, invitation);
		if (slug === null || !version) throw new NotFound('personal link');
		const isPersonal = version.content.intent.identity === 'identified';
		return { slug, isUsed: invitation.answeredOn !== null, isPersonal };
	});
}
