// The poll by a personal link: the same pages, whose forms keep the link in their address from step to step.
import { redirect } from '@sveltejs/kit';
import { wordsFor } from '#domain/languages/words.ts';
import { readInvitedPoll } from '#domain/invitations/read-invited-poll.ts';
import { OPEN_TO_ALL, sayOpening } from '#domain/polls/opening.ts';
import { database } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';
import { askedLanguage } from '#server/reading.ts';
import { actions as answering, load as show } from '../../p/[slug]/+page.server.ts';

const PLAIN = { id: '/(answer)/p/[slug]' } as const;

/** The poll that this link opens, as if it had been asked for by its own address. */
async function invited<E extends { params: { token: string }; url: URL; locals: App.Locals }>(event: E) {
	const poll = await orError(() =>
		readInvitedPoll(database(), event.params.token, wordsFor(event.locals.language))
	);
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
