import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { fullSoFar, goOn, openPage, openProblems } from '#domain/answers/answering.ts';
import { newToken } from '#domain/accounts/token.ts';
import { keptUnder } from '#domain/answers/kept/draft-code.ts';
import { takeResponse, type Taken } from '#domain/answers/submit-response.ts';
import {
	AlreadySent,
	Conflict,
	ConsentMissing,
	DomainError,
	PollClosed,
	Refused,
	statusOf
} from '#domain/errors.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { hiddenFromLink } from '#domain/polls/journey/hidden.ts';
import { BEYOND_PAGES } from '#domain/polls/journey/page.ts';
import { isLimited, sayOpening } from '#domain/polls/opening.ts';
import { sayFull } from '#domain/polls/quota.ts';
import { database, largestFile, secret } from '#server/app.server.ts';
import { countStored, guardSending, type HeldBack } from '#server/guard/guard-sending.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';
import { numberIn, readForm } from '#server/carried.ts';
import { noteError } from '#server/note-error.ts';
import { askedLanguage, wishOf } from '#server/reading.ts';
import { keeping } from './keeping.ts';
import { asShown, begunPoll, howToldOf, pollOf, publicPoll, typed, type Event } from './poll-here.ts';
import { notTaken, readAnew } from './turned-back.ts';

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

/** The fault is ours. Their words stay on the page, of the poll as it was known: the database may be away. */
async function notStored(event: Event, form: FormData, cause: unknown) {
	const carried = readForm(form);
	const began = await begunPoll(event.params.slug, carried, event);
	if (!began) throw cause;
	noteError(cause, '503 POST /p/[slug]?/send');
	const problem = wordsFor(began.content.language).road.refused.notStored;
	const review = goOn(began.content, form, BEYOND_PAGES, largestFile());
	return fail(503, { ...carried, ...review, problem, began, held: null });
}

/** Nothing was stored yet: what would be sent comes back, with what must come first. */
async function holdBack(event: Event & Pick<RequestEvent, 'setHeaders'>, form: FormData, held: HeldBack) {
	const carried = readForm(form);
	const began = await begunPoll(event.params.slug, carried, event);
	if (!began) return readAnew(carried, (await pollOf(event)).road.refused.changed);
	event.setHeaders({ 'retry-after': String(held.seconds) });
	const review = openProblems(began.content, form, {}, largestFile());
	return fail(429, { ...carried, ...review, problem: '', began, held });
}

export const actions = {
	...keeping,

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
		return { ...carried, ...goOn(began.content, form, BEYOND_PAGES, largestFile()), problem: '', began };
	},

	async send(event) {
		const { request, params, locals, url } = event;
		const form = await request.formData();
		const carried = readForm(form);
		const held = await guardSending(event, params.slug, form, new Date());
		if (held) return holdBack(event, form, held);
		let taken: Taken;
		try {
			taken = await takeResponse(
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
			return fail(statusOf(cause), { ...carried, ...opened, problem: cause.message, began, held: null });
		}
		// Whoever sends a form once more takes nobody's place in the hour.
		if (taken.isNew) countStored(params.slug, new Date());
		const { code } = taken;
		// No other page may stand in a frame: there it is said in place.
		if (locals.frameableBy)
			return { ...carried, step: 'sent' as const, problem: '', problems: {}, receipt: code };
		redirect(303, code === null ? `/p/${params.slug}/sent${askedLanguage(url)}` : `/r/${code}?sent`);
	}
};
