import type { Database, Tx } from '#db/open.ts';
import { isLimited, openingOf, type Opening, type Sharing } from './opening.ts';
import { NONE_TAKEN, type Taken } from './quota.ts';
import type { PublicPoll } from './poll.store.server.ts';
import { findPublished, publishedOf, type Published } from './published.ts';
import { countTaken, findSharing } from './sharing.store.server.ts';

export type Found = { sharing: Sharing; taken: Taken; opening: Exclude<Opening, 'by-invitation' | 'used'> };

/** How a poll is shared, and whether it takes answers at this moment. Places are counted only where they are limited. */
export async function findOpening(
	tx: Tx,
	poll: Pick<PublicPoll, 'closed' | 'version'>,
	now: Date,
	known?: Sharing
): Promise<Found> {
	const sharing = known ?? (await findSharing(tx, poll.version));
	const taken = isLimited(sharing) ? await countTaken(tx, poll.version) : NONE_TAKEN;
	return openingIn({ ...poll, sharing }, taken, now);
}

function openingIn(
	{ closed, sharing, version }: Pick<Published, 'closed' | 'sharing' | 'version'>,
	taken: Taken,
	now: Date
): Found {
	const { questions } = version.content;
	return { sharing, taken, opening: openingOf({ closed, sharing, questions, taken }, now) };
}

/** A published poll as somebody who would answer it finds it at this moment; null when there is none at this address. */
export async function readPollToAnswer(
	db: Database,
	slug: string,
	now: Date
): Promise<(Published & Found) | null> {
	const kept = await publishedOf(db).current(slug);
	if (kept) return { ...kept, ...openingIn(kept, NONE_TAKEN, now) };
	return db.transaction().execute(async (tx) => {
		const poll = await findPublished(tx, slug);
		return poll && { ...poll, ...(await findOpening(tx, poll, now, poll.sharing)) };
	});
}
