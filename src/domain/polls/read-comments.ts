import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { placesOf } from './comment.ts';
import { listComments, type Comment } from './comment.store.server.ts';
import { findDraft } from './poll.store.server.ts';
import { placeWords } from './versions/place-words.ts';

/** `mayRemove`: the person who reads it may take it back. */
export type Said = Comment & { mayRemove: boolean };
export type Thread = Said & { place: string; replies: Said[] };

/** The threads about a poll: open ones first, each kind the oldest first. */
export async function readComments(tx: Tx, by: Member, pollId: string) {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	const said = (await listComments(tx, at)).map((one): Said => ({
		...one,
		mayRemove: one.writtenBy === by.accountId || by.role === 'owner'
	}));
	const threads = said
		.filter(({ replyTo }) => replyTo === null)
		.map((first): Thread => ({
			...first,
			place: placeWords(draft.content, first.field),
			replies: said.filter(({ replyTo }) => replyTo === first.id)
		}));
	return {
		title: draft.content.title,
		places: placesOf(draft.content),
		open: threads.filter(({ settledAt }) => !settledAt),
		settled: threads.filter(({ settledAt }) => settledAt)
	};
}
