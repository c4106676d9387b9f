import { error } from '@sveltejs/kit';
import { readPublicPoll } from '#domain/polls/poll.store.server.ts';
import { database } from '#server/app.server.ts';

/** Only an anonymous answer ends here: any other ends at its receipt. */
export async function load({ params }) {
	const poll = await readPublicPoll(database(), params.slug);
	if (poll?.version.content.intent.identity !== 'anonymous')
		error(404, 'There is nothing at this address. Check the link you were given.');
	return { look: poll.version.content.look };
}
