import { error, fail, redirect } from '@sveltejs/kit';
import { goOn, openPage, openProblems } from '#domain/answers/answering.ts';
import { CONTACT_FIELD } from '#domain/answers/contact.ts';
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
import { readPollToAnswer } from '#domain/polls/find-opening.ts';
import { hiddenFromLink } from '#domain/polls/journey/hidden.ts';
import { questionsFor } from '#domain/polls/journey/page.ts';
import { isLimited, sayOpening, type Opening } from '#domain/polls/opening.ts';
import { fullQuestion, sayFull } from '#domain/polls/quota.ts';
import { asTyped } from '#domain/polls/read-answers.ts';
import { database, largestFile, secret } from '#server/app.server.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';

async function publicPoll(slug: string) {
	const poll = await readPollToAnswer(database(), slug, new Date());
	if (!poll) error(404, 'There is no poll at this address. Check the link you were given.');
	return poll;
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
	const { content, fingerprint } = poll.version;
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
		content,
		fingerprint,
		inform: informWording(content),
		/** Of what the link says, what is declared. */
		said:
			content.intent.identity === 'identified' ? hiddenFromLink(content.hidden ?? [], url.searchParams) : {},
		also: optionalWordings(content, { noSharing: asksForPrivacy(request) })
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

/** What was written, so that it can be copied where it was not taken. */
async function typed(slug: string, form: FormData) {
	const { content } = (await publicPoll(slug)).version;
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
const contentOf = async (slug: string) => (await publicPoll(slug)).version.content;

export const actions = {
	/** Yes: the questions follow. The form gets its number now, so that sending it twice is sending it once. */
	async agree({ request, params }) {
		const form = await request.formData();
		const carried = readForm(form);
		const key = carried.key || newToken();
		const opened = openPage(await contentOf(params.slug), form, 0, {}, key);
		return { ...carried, ...opened, key, problem: '' };
	},

	/** Goes on to the next page, after the last one to what would be sent; or back to what still needs a look. */
	async next({ request, params }) {
		const form = await request.formData();
		const carried = readForm(form);
		const { version, opening, sharing, taken } = await publicPoll(params.slug);
		if (opening !== 'open') {
			const late = new PollClosed(sayOpening(opening, sharing));
			return notTaken(carried, 'late', late, await typed(params.slug, form));
		}
		if (carried.fingerprint !== version.fingerprint)
			return fail(409, { ...carried, step: 'statement' as const, problem: changedMeanwhile, problems: {} });
		const step = goOn(version.content, form, numberIn(form, 'page'), largestFile());
		if (step.step === 'review') {
			const full = fullQuestion(version.content.questions, sharing.quotas, taken, step.read);
			if (full)
				return notTaken(carried, 'late', new PollClosed(sayFull(full)), await typed(params.slug, form));
			return { ...carried, ...step, problem: '' };
		}
		const wrong = Object.keys(step.problems).length > 0;
		return wrong
			? fail(422, { ...carried, ...step, problem: 'Some answers need another look.' })
			: { ...carried, ...step, problem: '' };
	},

	/** Back to an earlier page; nothing that was answered is lost. */
	async change({ request, params }) {
		const form = await request.formData();
		const opened = openPage(await contentOf(params.slug), form, numberIn(form, 'to'));
		return { ...readForm(form), ...opened, problem: '' };
	},

	/** Takes out something that the link said; all else stays. */
	async without({ request, params }) {
		const form = await request.formData();
		form.delete(`q.${String(form.get('out') ?? '')}`);
		const step = goOn(await contentOf(params.slug), form, LAST);
		return step.step === 'review'
			? { ...readForm(form), ...step, problem: '', problems: {} }
			: { ...readForm(form), ...step, problem: '' };
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
				return notTaken(carried, step, cause, await typed(params.slug, form));
			}
			if (cause instanceof Conflict || cause instanceof ConsentMissing)
				return fail(statusOf(cause), {
					...carried,
					step: 'statement' as const,
					problem: cause.message,
					problems: {}
				});
			const fields = cause instanceof Refused ? cause.fields : {};
			const opened = openProblems(await contentOf(params.slug), form, fields, largestFile());
			return fail(statusOf(cause), { ...carried, ...opened, problem: cause.message });
		}
		// No other page may stand in a frame: there it is said in place.
		if (locals.frameableBy)
			return { ...carried, step: 'sent' as const, problem: '', problems: {}, receipt: code };
		redirect(303, code === null ? `/p/${params.slug}/sent` : `/r/${code}?sent`);
	}
};
