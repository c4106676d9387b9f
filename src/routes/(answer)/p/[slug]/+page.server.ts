import { error, fail, redirect } from '@sveltejs/kit';
import { CONTACT_FIELD, readContact } from '#domain/answers/contact.ts';
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
import type { PollVersion } from '#domain/polls/poll.ts';
import { readGone } from '#domain/polls/bin.store.server.ts';
import { readPublicPoll } from '#domain/polls/poll.store.server.ts';
import { asTyped, readAnswers } from '#domain/polls/read-answers.ts';
import { readBegunPoll } from '#domain/polls/read-begun-poll.ts';
import { database, secret } from '#server/app.server.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';

const NO_POLL = 'There is no poll at this address. Check the link you were given.';

async function publicPoll(slug: string) {
	const poll = await readPublicPoll(database(), slug);
	if (poll) return poll;
	const gone = await readGone(database(), slug);
	if (!gone) error(404, NO_POLL);
	error(
		410,
		`This poll was taken down on ${sayDay(gone.takenDownOn)}. Whoever answered it can open their receipt until their answers are deleted.`
	);
}

export async function load({ params, request }) {
	const poll = await publicPoll(params.slug);
	return { slug: poll.slug, closed: poll.closed, ...asShown(poll.version, request) };
}

const asShown = ({ content, fingerprint }: PollVersion, request: Request) => ({
	content,
	fingerprint,
	inform: informWording(content),
	also: optionalWordings(content, { noSharing: asksForPrivacy(request) })
});

/** The version that a form was begun under, as it was shown; `until` when it must be sent. null where it may not be finished. */
async function begunPoll(slug: string, { fingerprint }: { fingerprint: string }, request: Request) {
	const found = await readBegunPoll(database(), slug, fingerprint, new Date());
	if (!found) return { began: null, closed: (await publicPoll(slug)).closed };
	const { begun, poll } = found;
	const began = begun && { ...asShown(begun.version, request), until: begun.until };
	return { began, closed: poll.closed };
}

/** What a form of this page carries from step to step: nothing is kept on the server before it is sent. */
function readForm(form: FormData) {
	const values: Record<string, string[]> = {};
	for (const name of new Set(form.keys()))
		if (name.startsWith('q.') || name === CONTACT_FIELD) values[name] = form.getAll(name).map(String);
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
const readAnew = (carried: ReturnType<typeof readForm>) => ({
	...carried,
	ticked: [],
	step: 'statement' as const,
	problems: {}
});

/** What was written, so that it can be copied where it was not taken; with the questions it answers. */
async function typed(slug: string, form: FormData, request: Request) {
	const { began } = await begunPoll(slug, readForm(form), request);
	const { content } = began ?? (await publicPoll(slug)).version;
	return { began, read: asTyped(content.questions, form) };
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
		step,
		problem: cause.message,
		problems: {},
		...written,
		receipt: cause instanceof AlreadySent ? cause.receipt : null
	});

export const actions = {
	/** Yes: the questions follow. The form gets its number now, so that sending it twice is sending it once. */
	async agree({ request, params }) {
		const carried = readForm(await request.formData());
		const { version } = await publicPoll(params.slug);
		// Nobody agrees to a statement that they were not shown.
		if (carried.fingerprint !== version.fingerprint)
			return fail(409, {
				...readAnew(carried),
				problem: changedMeanwhileReading
			});
		return {
			...carried,
			began: { ...asShown(version, request), until: null },
			step: 'questions' as const,
			key: carried.key || newToken(),
			problem: '',
			problems: {}
		};
	},

	/** Shows what would be sent, or what still needs a look. */
	async review({ request, params }) {
		const form = await request.formData();
		const carried = readForm(form);
		const { began, closed } = await begunPoll(params.slug, carried, request);
		if (closed) return notTaken(carried, 'late', new PollClosed(), await typed(params.slug, form, request));
		if (!began) return fail(409, { ...readAnew(carried), problem: changedMeanwhile });
		const read = readAnswers(began.content.questions, form);
		const contact = began.content.intent.identity === 'identified' ? readContact(form) : null;
		if (contact && 'problem' in contact) read.problems[CONTACT_FIELD] = contact.problem;
		if (Object.keys(read.problems).length > 0)
			return fail(422, {
				...carried,
				step: 'questions' as const,
				problem: 'Some answers need another look.',
				problems: read.problems,
				began
			});
		return { ...carried, step: 'review' as const, problem: '', problems: {}, read: read.values, began };
	},

	async change({ request, params }) {
		const carried = readForm(await request.formData());
		const { began } = await begunPoll(params.slug, carried, request);
		if (!began) return fail(409, { ...readAnew(carried), problem: changedMeanwhile });
		return { ...carried, step: 'questions' as const, problem: '', problems: {}, began };
	},

	async send({ request, params }) {
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
			if (cause instanceof Conflict) return fail(409, { ...readAnew(carried), problem: cause.message });
			const again = cause instanceof ConsentMissing;
			const { began } = await begunPoll(params.slug, carried, request);
			return fail(statusOf(cause), {
				...carried,
				step: again ? ('statement' as const) : ('questions' as const),
				problem: cause.message,
				problems: cause instanceof Refused ? cause.fields : {},
				began: again ? null : began
			});
		}
		redirect(303, code === null ? `/p/${params.slug}/sent` : `/r/${code}?sent`);
	}
};
