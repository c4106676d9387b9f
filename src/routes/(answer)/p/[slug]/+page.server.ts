import { error, fail, redirect } from '@sveltejs/kit';
import { goOn, openPage, openProblems } from '#domain/answers/answering.ts';
import { CONTACT_FIELD } from '#domain/answers/contact.ts';
import { sayDay } from '#domain/calendar.ts';
import { newToken } from '#domain/accounts/token.ts';
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
import { readGone } from '#domain/polls/bin.store.server.ts';
import { readPollToAnswer } from '#domain/polls/find-opening.ts';
import { hiddenFromLink } from '#domain/polls/journey/hidden.ts';
import { questionsFor } from '#domain/polls/journey/page.ts';
import { isLimited, sayOpening, type Opening } from '#domain/polls/opening.ts';
import type { PollVersion } from '#domain/polls/poll.ts';
import { fullQuestion, sayFull } from '#domain/polls/quota.ts';
import { asTyped } from '#domain/polls/read-answers.ts';
import { readBegunPoll } from '#domain/polls/read-begun-poll.ts';
import { database, largestFile, secret } from '#server/app.server.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';

async function publicPoll(slug: string) {
	const poll = await readPollToAnswer(database(), slug, new Date());
	if (poll) return poll;
	const gone = await readGone(database(), slug);
	if (!gone) error(404, 'There is no poll at this address. Check the link you were given.');
	error(
		410,
		`This poll was taken down on ${sayDay(gone.takenDownOn)}. Whoever answered it can open their receipt until their answers are deleted.`
	);
}

const asShown = ({ content, fingerprint }: PollVersion, request: Request) => ({
	content,
	fingerprint,
	inform: informWording(content),
	also: optionalWordings(content, { noSharing: asksForPrivacy(request) })
});

/** The version that a form was begun under, as it was shown; `until` when it must be sent. null where it may not be finished. */
async function begunPoll(slug: string, { fingerprint }: { fingerprint: string }, request: Request) {
	const begun = (await readBegunPoll(database(), slug, fingerprint, new Date()))?.begun;
	return begun ? { ...asShown(begun.version, request), until: begun.until } : null;
}

/** Whether it takes answers of whoever comes by the common link or by one of their own, and if not, why. */
function howToldOf(
	poll: Awaited<ReturnType<typeof publicPoll>>,
	isInvited: boolean
): { opening: Opening; whyNot: string } {
	const isKnown = poll.version.content.intent.identity === 'identified';
	const needsLink = poll.sharing.byInvitation && isKnown && !isInvited && poll.opening === 'open';
	const opening = needsLink ? 'by-invitation' : poll.opening;
	return { opening, whyNot: opening === 'open' ? '' : sayOpening(opening, poll.sharing) };
}

export async function load({ params, request, url, locals }) {
	const poll = await publicPoll(params.slug);
	const { content } = poll.version;
	return {
		slug: poll.slug,
		...howToldOf(poll, locals.invitation !== null),
		isLimited: isLimited(poll.sharing),
		/** Where the poll is begun anew, and where no leads: both differ in a frame. */
		start: `/p/${poll.slug}`,
		noThanks: `/p/${poll.slug}/no-thanks`,
		embedded: false,
		/** By a personal link: what it notes is said above the statement. */
		isInvited: locals.invitation !== null,
		...asShown(poll.version, request),
		/** Of what the link says, what is declared. */
		said:
			content.intent.identity === 'identified' ? hiddenFromLink(content.hidden ?? [], url.searchParams) : {}
	};
}

/** What a form of this page carries from step to step: nothing is kept on the server before it is sent. */
function readForm(form: FormData) {
	const values: Record<string, string[]> = {};
	for (const name of new Set(form.keys()))
		if (name.startsWith('q.') || name === CONTACT_FIELD)
			values[name] = form.getAll(name).filter((value) => typeof value === 'string');
	return {
		key: String(form.get('key') ?? ''),
		fingerprint: String(form.get('fingerprint') ?? ''),
		ticked: form.getAll('also').map(String),
		values
	};
}

const changedMeanwhile =
	'The statement of this poll changed while you were answering. Your answers are kept: please read it again and choose.';

const changedMeanwhileReading =
	'The statement of this poll changed while you read it. This is how it stands now: read it, then choose.';

/** Back to the statement. What was ticked under other words is not ticked under these. */
const readAnew = (carried: ReturnType<typeof readForm>, problem: string) =>
	fail(409, { ...carried, ticked: [], step: 'statement' as const, problem, problems: {} });

/** What was written, so that it can be copied where it was not taken. */
async function typed(slug: string, form: FormData, request: Request) {
	const began = await begunPoll(slug, readForm(form), request);
	const { content } = began ?? (await publicPoll(slug)).version;
	const read = asTyped(content, form);
	return { read, asked: questionsFor(content, read) };
}

/** Nothing was stored, and sending again would not help: what was written stays on the page. */
const notTaken = (
	carried: ReturnType<typeof readForm>,
	step: 'late' | 'already',
	cause: DomainError,
	written: Awaited<ReturnType<typeof typed>>
) =>
	fail(statusOf(cause), {
		...carried,
		...written,
		step,
		problem: cause.message,
		problems: {},
		receipt: cause instanceof AlreadySent ? cause.receipt : null
	});

const numberIn = (form: FormData, name: string): number => {
	const number = Number(form.get(name) ?? 0);
	return Number.isInteger(number) && number >= 0 && number < 1000 ? number : 0;
};
/** Beyond every page. */
const LAST = 1000;

export const actions = {
	/** Yes: the questions follow. The form gets its number now, so that sending it twice is sending it once. */
	async agree({ request, params }) {
		const form = await request.formData();
		const carried = readForm(form);
		const key = carried.key || newToken();
		const { version } = await publicPoll(params.slug);
		// Nobody agrees to a statement that they were not shown.
		if (carried.fingerprint !== version.fingerprint) return readAnew(carried, changedMeanwhileReading);
		const began = { ...asShown(version, request), until: null };
		const opened = openPage(version.content, form, 0, {}, key);
		return { ...carried, ...opened, key, problem: '', began };
	},

	/** Goes on to the next page, after the last one to what would be sent; or back to what still needs a look. */
	async next({ request, params }) {
		const form = await request.formData();
		const carried = readForm(form);
		const { opening, sharing, taken } = await publicPoll(params.slug);
		if (opening !== 'open') {
			const late = new PollClosed(sayOpening(opening, sharing));
			return notTaken(carried, 'late', late, await typed(params.slug, form, request));
		}
		const began = await begunPoll(params.slug, carried, request);
		if (!began) return readAnew(carried, changedMeanwhile);
		const step = goOn(began.content, form, numberIn(form, 'page'), largestFile());
		if (step.step === 'review') {
			const full = fullQuestion(began.content.questions, sharing.quotas, taken, step.read);
			if (!full) return { ...carried, ...step, problem: '', began };
			const late = new PollClosed(sayFull(full));
			return notTaken(carried, 'late', late, await typed(params.slug, form, request));
		}
		const wrong = Object.keys(step.problems).length > 0;
		return wrong
			? fail(422, { ...carried, ...step, problem: 'Some answers need another look.', began })
			: { ...carried, ...step, problem: '', began };
	},

	/** Back to an earlier page; nothing that was answered is lost. */
	async change({ request, params }) {
		const form = await request.formData();
		const carried = readForm(form);
		const began = await begunPoll(params.slug, carried, request);
		if (!began) return readAnew(carried, changedMeanwhile);
		const opened = openPage(began.content, form, numberIn(form, 'to'));
		return { ...carried, ...opened, problem: '', began };
	},

	/** Takes out something that the link said; all else stays. */
	async without({ request, params }) {
		const form = await request.formData();
		form.delete(`q.${String(form.get('out') ?? '')}`);
		const carried = readForm(form);
		const began = await begunPoll(params.slug, carried, request);
		if (!began) return readAnew(carried, changedMeanwhile);
		return { ...carried, ...goOn(began.content, form, LAST, largestFile()), problem: '', began };
	},

	async send({ request, params, locals }) {
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
					invitation: locals.invitation,
					megabytes: largestFile(),
					form
				},
				new Date()
			);
		} catch (cause) {
			if (!(cause instanceof DomainError)) throw cause;
			if (cause instanceof PollClosed || cause instanceof AlreadySent) {
				const step = cause instanceof PollClosed ? 'late' : 'already';
				return notTaken(carried, step, cause, await typed(params.slug, form, request));
			}
			const began = await begunPoll(params.slug, carried, request);
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
		redirect(303, code === null ? `/p/${params.slug}/sent` : `/r/${code}?sent`);
	}
};
