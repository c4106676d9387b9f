// What a server keeps in memory of the polls that people are answering. Each is kept under what the database said of all its
// rows just before it was read (page_state): under another state it may be another poll.
import type { Database, Tx } from '#db/open.ts';
import { readTogether } from '#db/read-together.ts';
import { BoundedMap } from '../bounded-map.ts';
import type { Sharing } from './opening.ts';
import { findPageState, findPublicPoll, listVersions, type PublicPoll } from './poll.store.server.ts';
import type { PollVersion } from './poll.ts';
import { findSharing } from './sharing.store.server.ts';

export type Published = PublicPoll & {
	/** Newest first. */
	versions: readonly [PollVersion, ...PollVersion[]];
	sharing: Sharing;
};
export type Kept = { state: string; poll: Published };

/** One takes about 100 kB. */
const MOST = 200;

export const findPublished = async (tx: Tx, slug: string): Promise<Published | null> => {
	const poll = await findPublicPoll(tx, slug);
	if (!poll) return null;
	const earlier = (await listVersions(tx, poll.version)).slice(1);
	return { ...poll, versions: [poll.version, ...earlier], sharing: await findSharing(tx, poll.version) };
};

function keep(db: Database) {
	const polls = new BoundedMap<Promise<Kept | null>>(MOST);
	const readState = readTogether((slug: string) => findPageState(db, slug));

	/** As it was at some time; null where there is none to keep. */
	function kept(slug: string): Promise<Kept | null> {
		const known = polls.get(slug);
		if (known) return known;
		const reading = read(db, slug);
		polls.set(slug, reading);
		reading.then(
			(poll) => poll ?? polls.delete(slug),
			() => polls.delete(slug)
		);
		return reading;
	}

	/** As it is now. */
	async function current(slug: string): Promise<Published | null> {
		const state = await readState(slug);
		if (state === null) return null;
		const known = await kept(slug);
		if (known?.state === state) return known.poll;
		polls.delete(slug);
		return (await kept(slug))?.poll ?? null;
	}

	/** The public address of the poll that was published under this fingerprint, among those at hand; null where none is. */
	async function withVersion(fingerprint: string): Promise<string | null> {
		for (const [slug, known] of polls) {
			const here = await known.catch(() => null);
			if (here?.poll.versions.some((version) => version.fingerprint === fingerprint)) return slug;
		}
		return null;
	}

	return { kept, current, withVersion, forget: (slug: string) => void polls.delete(slug) };
}

const read = (db: Database, slug: string): Promise<Kept | null> =>
	db.transaction().execute(async (tx) => {
		const state = await findPageState(tx, slug);
		const poll = state === null ? null : await findPublished(tx, slug);
		return state === null || !poll ? null : { state, poll };
	});

const memories = new WeakMap<Database, ReturnType<typeof keep>>();

/** Of the server that this database serves. Nothing is kept of a poll whose places are limited: all hangs on who answered. */
export function publishedOf(db: Database): ReturnType<typeof keep> {
	const memory = memories.get(db) ?? keep(db);
	memories.set(db, memory);
	return memory;
}
