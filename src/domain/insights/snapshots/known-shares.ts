// How it is known how common the themes of a poll are: by the newest draw that was read to its end, where not all was read.
import type { Tx } from '#db/open.ts';
import type { PollContent } from '../../polls/poll.ts';
import { sharesUnder } from '../assigning/audit.ts';
import { countWriters, type DrawRow } from '../assigning/audit.store.server.ts';
import { openQuestions } from '../assigning/learn.ts';
import type { Codebook } from '../codebook.ts';
import type { ReadAt } from '../reading.store.server.ts';
import type { Part, Shares } from './counted.ts';

/** While the newest is being read, the one before it holds. */
const LOOKED_AT = 2;

/** `draws`: the newest first. Inside forPurpose. */
export async function readShares(
	tx: Tx,
	at: ReadAt,
	content: PollContent,
	book: Codebook,
	draws: readonly DrawRow[]
): Promise<Shares> {
	const writing = { questionIds: openQuestions(content), before: new Date(0) };
	const { unread } = await countWriters(tx, at, writing);
	if (unread === 0) return { how: 'counted' };
	for (const draw of draws.slice(0, LOOKED_AT)) {
		const { estimates } = await sharesUnder(tx, at, content, book, draw);
		const parts = new Map<string, Part>();
		let audited = 0;
		for (const [themeId, estimate] of estimates) {
			if (estimate.how !== 'audited') continue;
			const { share, low, high, part } = estimate;
			parts.set(themeId, { of: { share, low, high }, ...part });
			audited = estimate.audited;
		}
		if (audited > 0) return { how: 'estimated', draw: draw.number, audited, parts };
	}
	return { how: 'chosen' };
}
