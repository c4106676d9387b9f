import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import { findSharing } from '../polls/sharing.store.server.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { readWorkspace } from '../workspaces/workspace.store.server.ts';
import { findList } from './address-list.store.server.ts';
import { invitationLetter } from './invitation-letter.ts';
import { withOwnWords } from './own-words.ts';

export type Preview = { subject: string; text: string };

/** The letter as everybody on this list gets it. What differs from one to the next stands in brackets. */
export async function previewLetter(
	tx: Tx,
	by: Member,
	{ pollId, listId, own }: { pollId: string; listId: string; own: string },
	origin: string
): Promise<Preview> {
	if (!mayWritePolls(by)) throw new NotAllowed('invite people');
	const at = { workspaceId: by.workspaceId, pollId };
	const [version] = await listVersions(tx, at);
	const [slug, workspace] = [await findSlug(tx, at), await readWorkspace(tx, by.workspaceId)];
	if (!version || slug === null || !workspace) throw new NotFound('published poll');
	const list = await findList(tx, by.workspaceId, listId);
	if (!list) throw new NotFound('list');
	const { content } = version;
	const { closesAt, zone } = await findSharing(tx, at);
	const isPersonal = content.intent.identity === 'identified';
	const letter = invitationLetter({
		content,
		list,
		workspace: workspace.name,
		link: isPersonal ? '[here stands each person’s own link]' : `${origin}/p/${slug}`,
		isPersonal,
		isReminder: false,
		stopLink: '[here stands each person’s own stop link]',
		closes: closesAt && { zone, at: closesAt }
	});
	const { subject, text } = withOwnWords(letter, own);
	return { subject, text };
}

/** The same to oneself, to see how it arrives. It carries no link of anybody. */
export const asTest = ({ subject, text }: Preview): Preview => ({
	subject: `Test: ${subject}`,
	text: `This is a test, and went to you alone. Where brackets stand, each person gets a link of their own.\n\n${text}`
});
