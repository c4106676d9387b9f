import { error } from '@sveltejs/kit';
import { wordsFor } from '#domain/languages/words.ts';
import { readPollToAnswer } from '#domain/polls/find-opening.ts';
import { database } from '#server/app.server.ts';
import { readIn } from '#server/reading.ts';

export async function load({ params, request, url, locals }) {
	const poll = await readPollToAnswer(database(), params.slug, new Date());
	if (!poll) error(404, wordsFor(locals.language).missing.noPoll);
	locals.frameableBy = poll.sharing.frameOrigins;
	const { content, reading, query } = readIn({ request, url, locals }, poll.version.content);
	return { reading, query, look: content.look, embedded: true };
}
