// The poll by a personal link: the same pages, whose forms keep the link in their address from step to step.
import { redirect } from '@sveltejs/kit';
import { isAway } from '#db/is-away.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { readInvitedPoll, type InvitedPoll } from '#domain/invitations/read-invited-poll.ts';
import { OPEN_TO_ALL, sayOpening } from '#domain/polls/opening.ts';
import { publishedOf } from '#domain/polls/published.ts';
import { database } from '#server/app.server.ts';
import { readForm } from '#server/carried.ts';
import { orError } from '#server/doors.ts';
import { askedLanguage } from '#server/reading.ts';
import { actions as answering, load as show } from '../../p/[slug]/+page.server.ts';

const PLAIN = { id: '/(answer)/p/[slug]' } as const;

const read = new WeakMap<Request, Promise<InvitedPoll>>();
type Asking = { request: Request; params: { token: string }; locals: App.Locals };

/** Where the link leads, found once a request: a form and the page it makes are of the same poll. */
function pollBehind(event: Asking): Promise<InvitedPoll> {
	const words = wordsFor(event.locals.language);
	const reading =
		read.get(event.request) ??
		orError(() => readInvitedPoll(database(), event.params.token, words)).catch((cause) =>
			asBegun(event, cause)
		);
	read.set(event.request, reading);
	return reading;
}

/** The database is away: a form brings words that must not be lost, so its page is made of the poll whose statement it
 *  names. Whose link it is, is asked where it is stored. */
async function asBegun({ request }: Asking, cause: unknown): Promise<InvitedPoll> {
	if (!isAway(cause) || request.method !== 'POST') throw cause;
	const { fingerprint } = readForm(await request.clone().formData());
	const slug = await publishedOf(database()).withVersion(fingerprint);
	if (slug === null) throw cause;
	return { slug, isUsed: false, isPersonal: true };
}

/** The poll that this link opens, as if it had been asked for by its own address. */
async function invited<E extends Asking & { url: URL }>(event: E) {
	const poll = await pollBehind(event);
	if (!poll.isPersonal) redirect(303, `/p/${poll.slug}${askedLanguage(event.url)}`);
	event.locals.invitation = event.params.token;
	return { poll, event: { ...event, params: { slug: poll.slug }, route: PLAIN } };
}

export async function load(event) {
	const { poll, event: plain } = await invited(event);
	const shown = await show(plain);
	const isUsed = poll.isUsed && shown.opening === 'open';
	return {
		...shown,
		...(isUsed
			? {
					opening: 'used' as const,
					whyNot: sayOpening('used', OPEN_TO_ALL, wordsFor(shown.content.language).road)
				}
			: {}),
		start: `/i/${event.params.token}${shown.query}`,
		resume: `/i/${event.params.token}/resume${shown.query}`
	};
}

export const actions = {
	agree: async (event) => answering.agree((await invited(event)).event),
	next: async (event) => answering.next((await invited(event)).event),
	whole: async (event) => answering.whole((await invited(event)).event),
	change: async (event) => answering.change((await invited(event)).event),
	without: async (event) => answering.without((await invited(event)).event),
	keep: async (event) => answering.keep((await invited(event)).event),
	open: async (event) => answering.open((await invited(event)).event),
	throwAway: async (event) => answering.throwAway((await invited(event)).event),
	send: async (event) => answering.send((await invited(event)).event)
};
