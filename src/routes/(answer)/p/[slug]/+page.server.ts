import { error, fail, redirect } from '@sveltejs/kit';
import { CONTACT_FIELD, readContact } from '#domain/answers/contact.ts';
import { newToken } from '#domain/accounts/token.ts';
import { submitResponse } from '#domain/answers/submit-response.ts';
import { informWording, optionalWordings } from '#domain/consent/wording.ts';
import { Conflict, ConsentMissing, DomainError, PollClosed, Refused, statusOf } from '#domain/errors.ts';
import { readPublicPoll } from '#domain/polls/poll.store.server.ts';
import { readAnswers } from '#domain/polls/read-answers.ts';
import { database, secret } from '#server/app.server.ts';

async function publicPoll(slug: string) {
	const poll = await readPublicPoll(database(), slug);
	if (!poll) error(404, 'There is no poll at this address. Check the link you were given.');
	return poll;
}

/** A browser that asks not to be shared (Global Privacy Control) is not even offered it. */
const asksForPrivacy = (request: Request) => request.headers.get('sec-gpc') === '1';

export async function load({ params, request }) {
	const poll = await publicPoll(params.slug);
	const { content, fingerprint } = poll.version;
	return {
		slug: poll.slug,
		closed: poll.closed,
		content,
		fingerprint,
		inform: informWording(content),
		also: optionalWordings(content, { noSharing: asksForPrivacy(request) })
	};
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

export const actions = {
	/** Yes: the questions follow. The form gets its number now, so that sending it twice is sending it once. */
	async agree({ request }) {
		const carried = readForm(await request.formData());
		return {
			...carried,
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
		const { version } = await publicPoll(params.slug);
		if (carried.fingerprint !== version.fingerprint)
			return fail(409, { ...carried, step: 'statement' as const, problem: changedMeanwhile, problems: {} });
		const read = readAnswers(version.content.questions, form);
		const contact = version.content.intent.identity === 'identified' ? readContact(form) : null;
		if (contact && 'problem' in contact) read.problems[CONTACT_FIELD] = contact.problem;
		if (Object.keys(read.problems).length > 0)
			return fail(422, {
				...carried,
				step: 'questions' as const,
				problem: 'Some answers need another look.',
				problems: read.problems
			});
		return { ...carried, step: 'review' as const, problem: '', problems: {}, read: read.values };
	},

	async change({ request }) {
		return { ...readForm(await request.formData()), step: 'questions' as const, problem: '', problems: {} };
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
			if (cause instanceof PollClosed) redirect(303, `/p/${params.slug}`);
			const again = cause instanceof Conflict || cause instanceof ConsentMissing;
			return fail(statusOf(cause), {
				...carried,
				step: again ? ('statement' as const) : ('questions' as const),
				problem: cause.message,
				problems: cause instanceof Refused ? cause.fields : {}
			});
		}
		redirect(303, code === null ? `/p/${params.slug}/sent` : `/r/${code}?sent`);
	}
};
