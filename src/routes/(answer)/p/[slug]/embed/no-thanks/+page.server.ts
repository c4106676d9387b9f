import { error } from '@sveltejs/kit';
import { readPollToAnswer } from '#domain/polls/find-opening.ts';
import { database } from '#server/app.server.ts';

export async function load({ params, locals }) {
	const poll = await readPollToAnswer(database(), params.slug, new Date());
	if (!poll) error(404, 'There is no poll at this address. Check the link you were given.');
	locals.frameableBy = poll.sharing.frameOrigins;
	return { embedded: true };
}
