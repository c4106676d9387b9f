import type { Database, Tx } from '#db/open.ts';
import { tryAgain } from '#db/try-again.ts';
import { AlreadySent, NotFound } from '../errors.ts';
import { findPublicPoll, listVersions, type PublicPoll } from '../polls/poll.store.server.ts';
import { letGoOfDraft } from './kept/let-go-of-draft.ts';
import { keepFiles } from './keep-files.ts';
import { readSent, type ReadSent, type Sent } from './read-sent.ts';
import { findSubmission, insertResponse } from './response.store.server.ts';
import { submitQuickly } from './submit-quickly.ts';
import { findPlace, useInvitation, waitForTurn } from './take-place.ts';

/**
 * Stores one person's answers together with what they agreed to, in one statement. Sent again, the same form gives the
 * same receipt. Returns the receipt code, shown once; null in anonymous mode.
 * Throws ConsentMissing, PollClosed, Refused (a sentence a question), Conflict (the poll or the form has changed meanwhile).
 */
export const submitResponse = async (...given: Parameters<typeof takeResponse>): Promise<string | null> =>
	(await takeResponse(...given)).code;

/** `isNew`: it was stored with this, and not found to be stored already. */
export type Taken = { code: string | null; isNew: boolean };

/** As submitResponse. */
export async function takeResponse(
	db: Database,
	secret: string,
	slug: string,
	sent: Sent,
	now: Date
): Promise<Taken> {
	const stored = await submitQuickly(db, secret, slug, sent, now);
	if (stored) return { code: stored.code, isNew: true };
	return tryAgain(TRIES, () => submitWithCare(db, secret, slug, sent, now));
}

/** How often, where the database asks for it: two were in each other's way. */
const TRIES = 5;

/** Whatever the form is: looks all of it up, and says what stands against it. */
const submitWithCare = (db: Database, secret: string, slug: string, sent: Sent, now: Date): Promise<Taken> =>
	db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) throw new NotFound('poll');
		const { version: newest } = poll;
		const isNewest = sent.fingerprint === newest.fingerprint;
		// Another version than the newest is one that this person began.
		const earlier = isNewest ? [] : (await listVersions(tx, newest)).slice(1);
		const read = await readSent(secret, slug, [newest, ...earlier], sent, now);
		const sharing = await waitForTurn(tx, poll, sent.invitation ?? null);
		const before = await findSubmission(tx, read.response.keyHash);
		if (before) return sameOrConflict(before, read);

		const { version } = read.response;
		await findPlace(tx, inWordsOf(read, { ...poll, version }), sharing, read.values, now);
		if (read.refusal) throw read.refusal;
		await useInvitation(tx, inWordsOf(read, poll), sharing, sent.invitation ?? null, now);
		return store(tx, secret, read, sent.keptUnder ?? null);
	});

/** The poll, saying what it says in the language it was read in. */
const inWordsOf = ({ content }: ReadSent, poll: PublicPoll): PublicPoll => ({
	...poll,
	version: { ...poll.version, content }
});

async function store(tx: Tx, secret: string, read: ReadSent, keptUnder: string | null): Promise<Taken> {
	const { response, files, code, words } = read;
	if (await insertResponse(tx, response)) {
		await keepFiles(tx, secret, { ...response.version, responseId: response.id }, files);
		if (keptUnder !== null) await letGoOfDraft(tx, response.version, keptUnder, response.answeredOn);
		return { code, isNew: true };
	}
	// Another copy of this form was being stored at the same moment: this one waited for it.
	const twin = await findSubmission(tx, response.keyHash);
	if (!twin) throw new AlreadySent(code, words.road.refused.alreadySent);
	return sameOrConflict(twin, read);
}

function sameOrConflict(earlier: { bodyMac: string }, { response, code, words }: ReadSent): Taken {
	if (earlier.bodyMac !== response.bodyMac) throw new AlreadySent(code, words.road.refused.alreadySent);
	return { code, isNew: false };
}
