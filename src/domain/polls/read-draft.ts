import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { findSaved } from './desk.store.server.ts';
import type { PollDraft } from './poll.ts';
import { findDraft } from './poll.store.server.ts';

export type SavedDraft = Pick<PollDraft, 'content' | 'revision' | 'savedAt'> & {
	/** null once that member's account is deleted. */
	savedBy: string | null;
	/** It was the person who asks, as from another tab. */
	byYou: boolean;
};

/** The draft as it stands, and who saved it last. */
export async function readDraft(tx: Tx, by: Member, pollId: string): Promise<SavedDraft> {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	const saved = await findSaved(tx, at);
	if (!draft || !saved) throw new NotFound('poll');
	const { content, revision, savedAt } = draft;
	return { content, revision, savedAt, savedBy: saved.name, byYou: saved.accountId === by.accountId };
}
