import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { findDraft, listVersions } from './poll.store.server.ts';

/** The draft for whoever translates it, and the languages in which it is published. */
export async function readLanguages(tx: Tx, by: Member, pollId: string) {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	return { draft, isPublished: (await listVersions(tx, at)).length > 0 };
}
