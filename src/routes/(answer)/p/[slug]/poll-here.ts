// The poll that a request is about: as it stands, as it was begun, and in the language of whoever comes.
import { informWording, optionalWordings } from '#domain/consent/wording.ts';
import type { Words } from '#domain/languages/en.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { readPollToAnswer } from '#domain/polls/find-opening.ts';
import { questionsFor } from '#domain/polls/journey/page.ts';
import { sayOpening, type Opening } from '#domain/polls/opening.ts';
import type { PollVersion } from '#domain/polls/poll.ts';
import { publishedOf } from '#domain/polls/published.ts';
import { NONE_TAKEN } from '#domain/polls/quota.ts';
import { asTyped } from '#domain/polls/read-answers.ts';
import { mayFinish } from '#domain/polls/versions/may-finish.ts';
import { database } from '#server/app.server.ts';
import { readForm } from '#server/carried.ts';
import { goneSince } from '#server/gone-poll.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';
import { readIn } from '#server/reading.ts';

/** What a door knows of who comes: in which language, asking for what privacy. */
export type Coming = { request: Request; url: URL; locals: App.Locals };
export type Event = Coming & { params: { slug: string } };

type ToAnswer = NonNullable<Awaited<ReturnType<typeof readPollToAnswer>>>;
const read = new WeakMap<Request, Promise<ToAnswer | null>>();

/** The poll as this request found it: whatever is said of it in one reply is said of the same poll. */
export async function publicPoll(slug: string, { request, locals }: Pick<Coming, 'request' | 'locals'>) {
	const now = new Date();
	const reading =
		read.get(request) ??
		readPollToAnswer(database(), slug, now).catch((cause) => asLastKnown(slug, request, cause));
	read.set(request, reading);
	return (await reading) ?? goneSince(slug, locals);
}

/** The database is away: a form brings words that must not be lost, so its page is made of the poll as it was last known. */
async function asLastKnown(slug: string, { method }: Request, cause: unknown): Promise<ToAnswer> {
	const kept = method === 'POST' ? await publishedOf(database()).kept(slug) : null;
	if (!kept) throw cause;
	return { ...kept.poll, taken: NONE_TAKEN, opening: 'open' };
}

export function asShown({ content: written, fingerprint }: PollVersion, coming: Coming) {
	const { languageAt, ...shown } = readIn(coming, written);
	const offer = { noSharing: asksForPrivacy(coming.request), languageAt };
	return {
		...shown,
		fingerprint,
		inform: informWording(shown.content),
		also: optionalWordings(shown.content, offer)
	};
}

/** The version that a form was begun under, as it was shown; `until` when it must be sent. null where it may not be finished. */
export async function begunPoll(slug: string, { fingerprint }: { fingerprint: string }, coming: Coming) {
	const begun = mayFinish((await publicPoll(slug, coming)).versions, fingerprint, new Date());
	return begun ? { ...asShown(begun.version, coming), until: begun.until } : null;
}

/** Whether it takes answers of whoever comes by the common link or by one of their own, and if not, why. */
export function howToldOf(
	poll: Awaited<ReturnType<typeof publicPoll>>,
	isInvited: boolean,
	{ road }: Words
): { opening: Opening; whyNot: string } {
	const isKnown = poll.version.content.intent.identity === 'identified';
	const needsLink = poll.sharing.byInvitation && isKnown && !isInvited && poll.opening === 'open';
	const opening = needsLink ? 'by-invitation' : poll.opening;
	return { opening, whyNot: opening === 'open' ? '' : sayOpening(opening, poll.sharing, road) };
}

/** The poll, in the language in which it is read, and what the product says there. */
export async function pollOf({ params, ...coming }: Event) {
	const poll = await publicPoll(params.slug, coming);
	const { content, reading, query } = readIn(coming, poll.version.content);
	return { ...poll, content, reading, query, road: wordsFor(content.language).road };
}

/** What was answered, so that it can be copied where it was not taken; nothing of the pages that were not reached. */
export async function typed(event: Event, form: FormData) {
	const began = await begunPoll(event.params.slug, readForm(form), event);
	const { content } = began ?? (await pollOf(event));
	const read = asTyped(content, form);
	return { read, asked: questionsFor(content, read).filter(({ id }) => read[id] !== undefined) };
}
