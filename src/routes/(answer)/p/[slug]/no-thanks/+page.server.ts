import { error } from '@sveltejs/kit';
import { readPublicPoll } from '#domain/polls/poll.store.server.ts';
import { database } from '#server/app.server.ts';

export async function load({ params }) {
	const poll = await readPublicPoll(database(), params.slug);
	if (!poll) error(404, 'There is no poll at this address. Check the link you were given.');
	return { look: poll.version.content.look };
}
