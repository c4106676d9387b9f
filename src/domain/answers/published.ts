// What a server keeps in memory of the polls that people are answering, so that a form can be read without looking it all up.
import type { Database } from '#db/open.ts';
import { findPageState, findPublicPoll, listVersions } from '../polls/poll.store.server.ts';
import type { Sharing } from '../polls/opening.ts';
import type { PollVersion } from '../polls/poll.ts';
import { findSharing } from '../polls/sharing.store.server.ts';

export type Published = {
	/** What the database said of it before it was read: under another state it may be another poll. */
	state: string;
	/** Newest first. */
	versions: readonly [PollVersion, ...PollVersion[]];
	closed: boolean;
	sharing: Sharing;
};

/** One takes about 100 kB. */
const MOST = 200;

/** `find` gives back null where there is no such poll, or where places are limited: then each answer hangs on the others.
 *  It may be out of date by any time; whoever relies on it asks whether its state still holds. */
export function keepPublished(db: Database) {
	const polls = new Map<string, Promise<Published | null>>();

	function find(slug: string, now: Date): Promise<Published | null> {
		const kept = polls.get(slug) ?? read(db, slug, now);
		polls.set(slug, kept);
		kept.then(
			(poll) => poll ?? polls.delete(slug),
			() => polls.delete(slug)
		);
		const [oldest] = polls.keys();
		if (polls.size > MOST && oldest !== undefined) polls.delete(oldest);
		return kept;
	}

	return { find, forget: (slug: string) => void polls.delete(slug) };
}

const read = (db: Database, slug: string, now: Date): Promise<Published | null> =>
	db.transaction().execute(async (tx) => {
		const state = await findPageState(tx, slug, now);
		const poll = state === null ? null : await findPublicPoll(tx, slug);
		if (state === null || !poll) return null;
		const { version, closed } = poll;
		const earlier = (await listVersions(tx, version)).slice(1);
		return { state, versions: [version, ...earlier], closed, sharing: await findSharing(tx, version) };
	});
