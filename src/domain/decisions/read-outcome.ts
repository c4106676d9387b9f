import type { Database } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { dayOf } from '../calendar.ts';
import { themeAfterMerges } from '../insights/codebook.ts';
import { readCodebook } from '../insights/codebook.store.server.ts';
import { shortWords, type MarkedWords } from '../insights/marked-words.ts';
import { listShownWords } from '../insights/shown-words.store.server.ts';
import { purposeUnder } from '../intents/purpose.ts';
import { findPublicPoll, type PublicPoll } from '../polls/poll.store.server.ts';
import type { Outcome } from './outcome.ts';
import { listOutcomes } from './outcome.store.server.ts';
import type { Promised } from './promise.ts';
import { readPromises } from './read-promises.ts';

export type PublicOutcome = {
	poll: PublicPoll;
	/** The newest; null while nothing is told. */
	outcome: Outcome | null;
	earlier: Date[];
	/** By theme: words whose person allows them to be quoted today, masked. */
	words: Record<string, MarkedWords>;
	promises: Promised[];
};

/** What a stranger with the address may read: what was found, decided and promised. null when there is no such poll. */
export const readOutcome = (db: Database, slug: string, now: Date): Promise<PublicOutcome | null> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) return null;
		const at = { workspaceId: poll.version.workspaceId, pollId: poll.version.pollId };
		const [outcome = null, ...earlier] = await listOutcomes(tx, at);
		const book = await readCodebook(tx, at.workspaceId);
		const shown = await forPurpose(
			tx,
			{ reader: 'server:outcome', purpose: purposeUnder('quote', outcome?.content.scope ?? 1) },
			() => listShownWords(tx, at)
		);
		const words = shown.map((one) => [themeAfterMerges(book, one.themeId), shortWords(one.words)]);
		return {
			poll,
			outcome,
			earlier: earlier.map((one) => one.publishedAt),
			words: Object.fromEntries(words),
			promises: await readPromises(tx, at, dayOf(now))
		};
	});
