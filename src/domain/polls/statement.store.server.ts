// A published statement byte for byte, as anyone may fetch it: not parsed, so that its fingerprint can be recomputed for ever.
import type { Database } from '#db/open.ts';
import { findPublicPoll } from './poll.store.server.ts';

/** A published version exactly as it was stored, older ones by their fingerprint; null when there is none. */
export const readStatement = (
	db: Database,
	slug: string,
	fingerprint: string | null
): Promise<{ fingerprint: string; content: unknown } | null> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) return null;
		const row = await tx
			.selectFrom('poll_version')
			.select(['fingerprint', 'content'])
			.where('workspace_id', '=', poll.version.workspaceId)
			.where('poll_id', '=', poll.version.pollId)
			.where('fingerprint', '=', fingerprint ?? poll.version.fingerprint)
			.orderBy('number', 'desc')
			.executeTakeFirst();
		return row ?? null;
	});
