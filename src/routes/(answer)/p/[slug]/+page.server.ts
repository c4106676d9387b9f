import { fail, redirect } from '@sveltejs/kit';
import { fullSoFar, goOn, openPage, openProblems } from '#domain/answers/answering.ts';
import { newToken } from '#domain/accounts/token.ts';
import { keptUnder } from '#domain/answers/kept/draft-code.ts';
import { submitResponse } from '#domain/answers/submit-response.ts';
import { informWording, optionalWordings } from '#domain/consent/wording.ts';
import {
	AlreadySent,
	Conflict,
	ConsentMissing,
	DomainError,
	PollClosed,
	Refused,
	statusOf
} from '#domain/errors.ts';
import type { Words } from '#domain/languages/en.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { readPollToAnswer } from '#domain/polls/find-opening.ts';
import { hiddenFromLink } from '#domain/polls/journey/hidden.ts';
import { questionsFor } from '#domain/polls/journey/page.ts';
import { isLimited, sayOpening, type Opening } from '#domain/polls/opening.ts';
import type { PollVersion } from '#domain/polls/poll.ts';
import { publishedOf } from '#domain/polls/published.ts';
import { NONE_TAKEN, sayFull } from '#domain/polls/quota.ts';
import { asTyped } from '#domain/polls/read-answers.ts';
import { mayFinish } from '#domain/polls/versions/may-finish.ts';
import { database, largestFile, secret } from '#server/app.server.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';
import { numberIn, readForm } from '#server/carried.ts';
import { goneSince } from '#server/gone-poll.ts';
import { noteError } from '#server/note-error.ts';
import { askedLanguage, readIn, wishOf } from '#server/reading.ts';
import { keeping } from './keeping.ts';
import { notTaken, readAnew } from './turned-back.ts';

/** What a door knows of who comes: in which language, asking for what privacy. */
type Coming = { request: Request; url: URL; locals: App.Locals };
type Event = Coming & { params: { slug: string } };

const read = new WeakMap<Request, ReturnType<typeof readPollToAnswer>>();

/** The poll as this request found it: whatever is said of it in one reply is said of the same poll. */
async function publicPoll(slug: string, { request, locals }: Pick<Coming, 'request' | 'locals'>) {
	const reading = read.get(request) ?? readPollToAnswer(database(), slug, new Date());
	read.set(request, reading);
	return (await reading) ?? goneSince(slug, locals);
}

function asShown({ content: written, fingerprint }: PollVersion, coming: Coming) {
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
async function begunPoll(slug: string, { fingerprint }: { fingerprint: string }, coming: Coming) {
	const begun = mayFinish((await publicPoll(slug, coming)).versions, fingerprint, new Date());
	return begun ? { ...asShown(begun.version, coming), until: begun.until } : null;
}

/** Whether it takes answers of whoever comes by the common link or by one of their own, and if not, why. */
function howToldOf(
	poll: Awaited<ReturnType<typeof publicPoll>>,
	isInvited: boolean,
	{ road }: Words
): { opening: Opening; whyNot: string } {
	const isKnown = poll.version.content.intent.identity === 'identified';
	const needsLink = poll.sharing.byInvitation && isKnown && !isInvited && poll.opening === 'open';
	const opening = needsLink ? 'by-invitation' : poll.opening;
	return { opening, whyNot: opening === 'open' ? '' : sayOpening(opening, poll.sharing, road) };
}

export async function load({ params, request, url, locals }) {
	const poll = await publicPoll(params.slug, { request, locals });
	const shown = asShown(poll.version, { request, url, locals });
	const { content, query } = shown;
	return {
		slug: poll.slug,
		...howToldOf(poll, locals.invitation !== null, wordsFor(content.language)),
		isLimited: isLimited(poll.sharing),
		/** Where the poll is begun anew, and where no leads: both differ in a frame. */
		start: `/p/${poll.slug}${query}`,
		noThanks: `/p/${poll.slug}/no-thanks${query}`,
		/** Where a code is typed. */
		resume: `/p/${poll.slug}/resume${query}`,
		embedded: false,
		/** By a personal link: what it notes is said above the statement. */
		isInvited: locals.invitation !== null,
		...shown,
		/** Of what the link says, what is declared. */
		said:
			content.intent.identity === 'identified' ? hiddenFromLink(content.hidden ?? [], url.searchParams) : {}
	};
}

/** The poll, in the language in which it is read, and what the product says there. */
async function pollOf({ params, ...coming }: Event) {
	const poll = await publicPoll(params.slug, coming);
	const { content, reading, query } = readIn(coming, poll.version.content);
	return { ...poll, content, reading, query, road: wordsFor(content.language).road };
}

/** What was answered, so that it can be copied where it was not taken; nothing of the pages that were not reached. */
async function typed(event: Event, form: FormData) {
	const began = await begunPoll(event.params.slug, readForm(form), event);
	const { content } = began ?? (await pollOf(event));
	const read = asTyped(content, form);
	return { read, asked: questionsFor(content, read).filter(({ id }) => read[id] !== undefined) };
}

const ofKeeping = keeping({ pollOf, begunPoll, typed });

/** Beyond every page. */
const LAST = 1000;

/** The fault is ours. Their words stay on the page, of the poll as it was known: the database may be away. */
async function notStored(event: Event, form: FormData, cause: unknown) {
	const kept = await publishedOf(database())
		.kept(event.params.slug)
		.catch(() => null);
	if (!kept) throw cause;
	read.set(event.request, Promise.resolve({ ...kept.poll, taken: NONE_TAKEN, opening: 'open' }));
	const carried = readForm(form);
	const began = await begunPoll(event.params.slug, carried, event);
	if (!began) throw cause;
	noteError(cause, '503 POST /p/[slug]?/send');
	const problem = wordsFor(began.content.language).road.refused.notStored;
	return fail(503, { ...carried, ...goOn(began.content, form, LAST, largestFile()), problem, began });
}

export const actions = {
	...ofKeeping,

	/** Yes: the questions follow. The form gets its number now, so that sending it twice is sending it once. */
	async agree(event) {
		const form = await event.request.formData();
		const carried = readForm(form);
		const key = carried.key || newToken();
		const { version, content, road } = await pollOf(event);
		// Nobody agrees to a statement that they were not shown.
		if (carried.fingerprint !== version.fingerprint) return readAnew(carried, road.refused.changedReading);
		const began = { ...asShown(version, event), until: null };
		const opened = openPage(content, form, 0, {}, key);
		return { ...carried, ...opened, key, problem: '', began };
	},

	/** Goes on to the next page, after the last one to what would be sent; or back to what still needs a look. */
	async next(event) {
		const form = await event.request.formData();
		const carried = readForm(form);
		const { opening, sharing, taken, road } = await pollOf(event);
		if (opening !== 'open') {
			const late = new PollClosed(sayOpening(opening, sharing, road));
			return notTaken(carried, 'late', late, await typed(event, form));
		}
		const began = await begunPoll(event.params.slug, carried, event);
		if (!began) return readAnew(carried, road.refused.changed);
		const full = fullSoFar(began.content, form, sharing.quotas, taken);
		if (full) {
			const late = new PollClosed(sayFull(full, road));
			return notTaken(carried, 'late', late, await typed(event, form));
		}
		const step = goOn(began.content, form, numberIn(form, 'page'), largestFile());
		const wrong = Object.keys(step.problems).length > 0;
		return wrong
			? fail(422, { ...carried, ...step, problem: road.refused.look, began })
			: { ...carried, ...step, problem: '', began };
	},

	/** All pages at once, for the script that turns them. Nothing that was answered comes along. */
	async whole(event) {
		const carried = readForm(await event.request.formData());
		const began = await begunPoll(event.params.slug, carried, event);
		if (!began) return readAnew(carried, (await pollOf(event)).road.refused.changed);
		return { ...carried, step: 'whole' as const, problem: '', problems: {}, began };
	},

	/** Back to an earlier page; nothing that was answered is lost. */
	async change(event) {
		const form = await event.request.formData();
		const carried = readForm(form);
		const began = await begunPoll(event.params.slug, carried, event);
		if (!began) return readAnew(carried, (await pollOf(event)).road.refused.changed);
		const opened = openPage(began.content, form, numberIn(form, 'to'));
		return { ...carried, ...opened, problem: '', began };
	},

	/** Takes out something that the link said; all else stays. */
	async without(event) {
		const form = await event.request.formData();
		form.delete(`q.${String(form.get('out') ?? '')}`);
		const carried = readForm(form);
		const began = await begunPoll(event.params.slug, carried, event);
		if (!began) return readAnew(carried, (await pollOf(event)).road.refused.changed);
		return { ...carried, ...goOn(began.content, form, LAST, largestFile()), problem: '', began };
	},

	async send(event) {
		const { request, params, locals, url } = event;
		const form = await request.formData();
		const carried = readForm(form);
		let code: string | null;
		try {
			code = await submitResponse(
				database(),
				secret(),
				params.slug,
				{
					...carried,
					agreed: form.get('agreed') === 'yes',
					noSharing: asksForPrivacy(request),
					wish: wishOf(event),
					invitation: locals.invitation,
					megabytes: largestFile(),
					keptUnder: keptUnder(carried.kept),
					form
				},
				new Date()
			);
		} catch (cause) {
			if (!(cause instanceof DomainError)) return notStored(event, form, cause);
			if (cause instanceof PollClosed || cause instanceof AlreadySent) {
				const step = cause instanceof PollClosed ? 'late' : 'already';
				return notTaken(carried, step, cause, await typed(event, form));
			}
			const began = await begunPoll(params.slug, carried, event);
			if (cause instanceof Conflict || !began) return readAnew(carried, cause.message);
			if (cause instanceof ConsentMissing)
				return fail(statusOf(cause), {
					...carried,
					step: 'statement' as const,
					problem: cause.message,
					problems: {}
				});
			const fields = cause instanceof Refused ? cause.fields : {};
			const opened = openProblems(began.content, form, fields, largestFile());
			return fail(statusOf(cause), { ...carried, ...opened, problem: cause.message, began });
		}
		// No other page may stand in a frame: there it is said in place.
		if (locals.frameableBy)
			return { ...carried, step: 'sent' as const, problem: '', problems: {}, receipt: code };
		redirect(303, code === null ? `/p/${params.slug}/sent${askedLanguage(url)}` : `/r/${code}?sent`);
	}
};
