// What members of a workspace say to each other about a theme. Everybody who may open its page may speak there; only they see
// it. The same rules as for comments on a poll: an answer goes to a thread, and each takes back their own.
import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import type { PollContent } from '../../polls/poll.ts';
import type { SaidInput } from '../../polls/comment.ts';
import type { Member } from '../../workspaces/membership.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { readShownThemes } from '../evidence/shown-themes.ts';
import { deleteSaid, findSaid, insertSaid, listSaid, type SaidOfTheme } from './talk.store.server.ts';

type Poll = { pollId: string; scope: number; content: PollContent };
/** `mayRemove`: the person who reads it may take it back. */
export type Said = SaidOfTheme & { mayRemove: boolean };
export type Thread = Said & { replies: Said[] };

/** The threads about a theme, the oldest first. Its page has found that it may be opened. */
export async function readTalk(tx: Tx, by: Member, themeId: string): Promise<Thread[]> {
	const said = (await listSaid(tx, { workspaceId: by.workspaceId, themeId })).map((one): Said => ({
		...one,
		mayRemove: one.writtenBy === by.accountId || by.role === 'owner'
	}));
	return said
		.filter(({ replyTo }) => replyTo === null)
		.map((first) => ({ ...first, replies: said.filter(({ replyTo }) => replyTo === first.id) }));
}

/** Says something about a theme, or answers a thread. Returns its id. */
export async function sayOfTheme(
	tx: Tx,
	by: Member,
	{ themeId, poll }: { themeId: string; poll: Poll },
	{ text, replyTo }: SaidInput,
	now: Date
): Promise<string> {
	await mustBeOpen(tx, by, themeId, poll);
	const at = { workspaceId: by.workspaceId, themeId };
	const thread = replyTo === '' ? null : await findSaid(tx, at, replyTo);
	if (replyTo !== '' && (!thread || thread.replyTo !== null)) throw new NotFound('comment');
	return insertSaid(tx, at, { replyTo: thread?.id ?? null, text, by: by.accountId }, now);
}

/** Takes back what one said, with the answers to it; an owner may take back anybody's. */
export async function unsayOfTheme(
	tx: Tx,
	by: Member,
	{ themeId, poll, id }: { themeId: string; poll: Poll; id: string }
): Promise<void> {
	await mustBeOpen(tx, by, themeId, poll);
	const at = { workspaceId: by.workspaceId, themeId };
	const said = await findSaid(tx, at, id);
	if (!said) throw new NotFound('comment');
	if (said.writtenBy !== by.accountId && by.role !== 'owner')
		throw new NotAllowed('take back what somebody else said');
	await deleteSaid(tx, at, id);
}

/** Whoever may not open the page may not speak there, nor learn of it that there is one. */
async function mustBeOpen(tx: Tx, by: Member, themeId: string, poll: Poll): Promise<void> {
	const open = await readShownThemes(tx, by, poll, await readCodebook(tx, by.workspaceId));
	if (!open.has(themeId)) throw new NotFound('theme');
}
