// The way of nearly every form: read against what is kept of the poll, and stored together with those who send at the same
// moment. Nothing is refused here. The statement that stores asks whether the poll is still as it was kept; whatever is not
// plainly in order, or fails, goes the way that looks everything up.
import type { Database } from '#db/open.ts';
import { openingOf } from '../polls/opening.ts';
import type { PollVersion } from '../polls/poll.ts';
import { publishedOf, type Published } from '../polls/published.ts';
import { NONE_TAKEN } from '../polls/quota.ts';
import { inGroups } from './in-groups.ts';
import { readSent, type Sent } from './read-sent.ts';
import { insertResponses, type NewResponse } from './response.store.server.ts';

type Waiting = { slug: string; state: string; response: NewResponse };

/** One statement for more would be slower for all. */
const MOST_TOGETHER = 64;

const keyOf = ({ response }: Waiting): string => response.keyHash;

/** Tells of each whether it was stored. */
const storing = (db: Database) =>
	inGroups(MOST_TOGETHER, async (group: Waiting[]) => {
		const first = new Map<string, Waiting>();
		for (const each of group) if (!first.has(keyOf(each))) first.set(keyOf(each), each);
		// Of a form that is here twice the other is not stored now: it waits for this one.
		const once = [...first.values()];
		const [poll] = once;
		if (!poll) return [];
		const responses = once.map(({ response }) => response);
		const stored = await insertResponses(db, responses, poll);
		return group.map((each) => first.get(keyOf(each)) === each && stored.has(keyOf(each)));
	});

const stores = new WeakMap<Database, ReturnType<typeof storing>>();

function storeOf(db: Database) {
	const store = stores.get(db) ?? storing(db);
	stores.set(db, store);
	return store;
}

/** Long for a statement that takes milliseconds. What waits longer stands behind somebody else's lock. */
const LONGEST_MS = 3000;

/** null where it failed, or takes too long: stored later all the same, it is found by its number. */
async function inTime(storing: Promise<boolean>): Promise<boolean | null> {
	const late = Promise.withResolvers<null>();
	const timer = setTimeout(() => late.resolve(null), LONGEST_MS);
	try {
		return await Promise.race([storing, late.promise]);
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
	}
}

/** null where it was not stored: nothing is said by that. */
export async function submitQuickly(
	db: Database,
	secret: string,
	slug: string,
	sent: Sent,
	now: Date
): Promise<{ code: string | null } | null> {
	const published = publishedOf(db);
	const kept = await published.kept(slug).catch(() => null);
	// What was kept before it was sent is let go of in the same transaction, one person’s at a time.
	if (!kept || sent.invitation || sent.keptUnder) return null;
	const { state, poll } = kept;
	const begun = poll.versions.find(({ fingerprint }) => fingerprint === sent.fingerprint);
	if (!begun || !takesAll(poll, begun, now)) {
		// It may have become otherwise since.
		published.forget(slug);
		return null;
	}
	const read = await readSent(secret, slug, poll.versions, sent, now).catch(() => null);
	if (!read || read.refusal || read.files.length > 0) return null;
	const store = storeOf(db);
	const isStored = await inTime(store(`${slug} ${state}`, { slug, state, response: read.response }));
	if (isStored) return { code: read.code };
	if (isStored === false) published.forget(slug);
	return null;
}

/** Whoever comes by the common link is taken at this moment, under the version they began. */
function takesAll({ closed, sharing }: Published, begun: PollVersion, now: Date): boolean {
	const { questions, intent } = begun.content;
	const opening = openingOf({ closed, sharing, questions, taken: NONE_TAKEN }, now);
	return opening === 'open' && !(sharing.byInvitation && intent.identity === 'identified');
}
