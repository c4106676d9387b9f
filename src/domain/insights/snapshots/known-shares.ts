// How it is known how common the themes of a poll are: by the newest draw that was read to its end, where not all was read.
import type { Tx } from '#db/open.ts';
import type { PollContent } from '../../polls/poll.ts';
import { sharesUnder } from '../assigning/audit.ts';
import type { DrawRow } from '../assigning/audit.store.server.ts';
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
	for (const draw of draws.length === 0 ? [null] : draws.slice(0, LOOKED_AT)) {
		const { estimates, unread } = await sharesUnder(tx, at, content, book, draw);
		if (unread === 0) return { how: 'counted' };
		const parts = new Map<string, Part>();
		let audited = 0;
		for (const [themeId, estimate] of estimates) {
			if (estimate.how !== 'audited') continue;
			const { share, low, high, part } = estimate;
			parts.set(themeId, { of: { share, low, high }, ...part });
			audited = estimate.audited;
		}
		if (draw && audited > 0) return { how: 'estimated', draw: draw.number, audited, parts };
	}
	return { how: 'chosen' };
}
