import { error } from '@sveltejs/kit';
import { wordsFor } from '#domain/languages/words.ts';
import { readPublicPoll } from '#domain/polls/poll.store.server.ts';
import { database } from '#server/app.server.ts';
import { readIn } from '#server/reading.ts';

/** Only an anonymous answer ends here: any other ends at its receipt. */
export async function load({ params, request, url, locals }) {
	const poll = await readPublicPoll(database(), params.slug);
	if (poll?.version.content.intent.identity !== 'anonymous')
		error(404, wordsFor(locals.language).missing.notFound);
	const { content, reading, query } = readIn({ request, url, locals }, poll.version.content);
	return { reading, query, look: content.look };
}
