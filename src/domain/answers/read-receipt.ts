import type { Database, Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { NotFound } from '../errors.ts';
import type { PollContent } from '../polls/poll.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import type { OwnResponse } from './own-response.ts';
import { readOwnResponse } from './response.store.server.ts';

export type Receipt = OwnResponse & { slug: string; content: PollContent };

/** All that the holder of a receipt may know of their own response, with the poll exactly as they saw it. */
export async function readReceipt(db: Database, code: string): Promise<Receipt> {
	const own = await readOwnResponse(db, tokenHash(code));
	if (!own) throw new NotFound('receipt');
	return inWorkspace(db, own.workspaceId, (tx) => withItsPoll(tx, own));
}

/** Inside the workspace of the response. */
export async function withItsPoll(tx: Tx, own: OwnResponse): Promise<Receipt> {
	const [versions, slug] = await Promise.all([listVersions(tx, own), findSlug(tx, own)]);
	const version = versions.find((each) => each.number === own.version);
	if (!version || slug === null) throw new NotFound('receipt');
	return { ...own, slug, content: version.content };
}
