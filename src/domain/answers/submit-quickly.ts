// The way of nearly every form: read against what is kept of the poll, and stored together with those who send at the same
// moment. Nothing is refused here. The statement that stores asks whether the poll is still as it was kept; whatever is not
// plainly in order, or fails, goes the way that looks everything up.
import type { Database } from '#db/open.ts';
import { NONE_TAKEN } from '../polls/quota.ts';
import { openingOf } from '../polls/opening.ts';
import { inGroups } from './in-groups.ts';
import { keepPublished, type Published } from './published.ts';
import { readSent, type Sent } from './read-sent.ts';
import { insertResponses, type NewResponse } from './response.store.server.ts';

type Waiting = { slug: string; state: string; response: NewResponse; now: Date };

/** One statement for more would be slower for all. */
const MOST_TOGETHER = 64;

/** What a server keeps for its database, and for whoever is just sending. */
function openWay(db: Database) {
	const published = keepPublished(db);
	const store = inGroups(MOST_TOGETHER, async (group: Waiting[]) => {
		// Of a form that is here twice the second waits for the first: it is not stored now.
		const once = [...new Map(group.map((each) => [each.response.keyHash, each])).values()];
		const [first] = once;
		if (!first) return [];
		const stored = await insertResponses(
			db,
			once.map(({ response }) => response),
			{ slug: first.slug, state: first.state, now: first.now }
		);
		return group.map((each) => once.includes(each) && stored.has(each.response.keyHash));
	});
	return { published, store };
}

const ways = new WeakMap<Database, ReturnType<typeof openWay>>();

function wayOf(db: Database) {
	const way = ways.get(db) ?? openWay(db);
	ways.set(db, way);
	return way;
}

/** null where it was not stored: nothing is said by that. */
export async function submitQuickly(
	db: Database,
	secret: string,
	slug: string,
	sent: Sent,
	now: Date
): Promise<{ code: string | null } | null> {
	const { published, store } = wayOf(db);
	const poll = await published.find(slug, now).catch(() => null);
	if (!poll || sent.invitation) return null;
	if (!takesAll(poll, now) || !knows(poll, sent)) {
		// It may have become otherwise since.
		published.forget(slug);
		return null;
	}
	const read = await readSent(secret, slug, poll.versions, sent, now).catch(() => null);
	if (!read || read.refusal || read.files.length > 0) return null;
	const { state } = poll;
	const isStored = await store(`${slug} ${state}`, { slug, state, response: read.response, now }).catch(
		() => false
	);
	if (isStored) return { code: read.code };
	published.forget(slug);
	return null;
}

const knows = ({ versions }: Published, { fingerprint }: Sent): boolean =>
	versions.some((version) => version.fingerprint === fingerprint);

/** Whoever comes by the common link is taken at this moment. */
function takesAll({ versions: [newest], closed, sharing }: Published, now: Date): boolean {
	const { questions, intent } = newest.content;
	const opening = openingOf({ closed, sharing, questions, taken: NONE_TAKEN }, now);
	return opening === 'open' && !(sharing.byInvitation && intent.identity === 'identified');
}
