import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { findInvitation, wasStopped } from '../answers/own-invitation.store.server.ts';
import { Gone, NotFound } from '../errors.ts';
import { en, type Words } from '../languages/en.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';

export type InvitedPoll = {
	slug: string;
	/** It has taken its answer. */
	isUsed: boolean;
	/** The poll knows people by a contact; where it no longer does, the link is as good as the common one and notes nothing. */
	isPersonal: boolean;
};

/** The poll to which a personal link leads. Throws Gone where it ended because its person said stop. */
export async function readInvitedPoll(
	db: Database,
	token: string,
	{ missing }: Words = en
): Promise<InvitedPoll> {
	const invitation = await findInvitation(db, tokenHash(token));
	if (!invitation && (await wasStopped(db, tokenHash(token)))) throw new Gone(missing.stopped);
	if (!invitation) throw new NotFound('personal link');
	return inWorkspace(db, invitation.workspaceId, async (tx) => {
		const slug = await findSlug(tx, invitation);
		const [version] = await listVersions(tx, invitation);
		if (slug === null || !version) throw new NotFound('personal link');
		const isPersonal = version.content.intent.identity === 'identified';
		return { slug, isUsed: invitation.answeredOn !== null, isPersonal };
	});
}
